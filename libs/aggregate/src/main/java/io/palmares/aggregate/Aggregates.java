package io.palmares.aggregate;

import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Aggregates of one kind. State and facts of one aggregate are one document and one write.
///
/// @param <F> what others are told
public interface Aggregates<T, F> {
    Optional<Kept<T>> find(String id);

    Write insert(Kept<T> first, Change<T, F> change);

    /// Writes the next version if the aggregate still has the version of `from`.
    Write replace(Kept<T> from, Kept<T> next, Change<T, F> change);

    /// Every aggregate, in the order of ids; for small kinds only.
    Stream<Kept<T>> all();

    /// Creates, unless the id is taken. The same request again gives what is there.
    default Outcome<Kept<T>> create(String id, Ask ask, Change<T, F> change) {
        Kept<T> first = new Kept<>(id, change.state(), 1, Answers.plus(List.of(), ask, change.answer()));
        return switch (insert(first, change)) {
            case WRITTEN -> Outcome.done(first);
            case LOST -> taken(id, ask);
            case OVERLOADED -> Outcome.refused(Rule.BUSY, "Too much waits to be sent; try again later.");
        };
    }

    private Outcome<Kept<T>> taken(String id, Ask ask) {
        return find(id).map(kept -> Answers.recall(kept, ask)
                        .orElseGet(() -> Outcome.refused(Rule.ALREADY_EXISTS, "There is one already.")))
                .orElseGet(() -> Outcome.refused(Rule.BUSY, "It was just changed; try again."));
    }

    /// What came of this request if it was made before and changed the aggregate: for an act that does
    /// something elsewhere before it writes, and must not refuse, or do it again, when its answer was lost.
    default Optional<Outcome<Kept<T>>> known(String id, Ask ask) {
        return find(id).flatMap(kept -> Answers.recall(kept, ask));
    }

    /// Applies the rule to the newest state until the write succeeds or the rule refuses. A repeated request changes
    /// nothing and gives the aggregate as it is.
    default Outcome<Kept<T>> change(String id, Ask ask, Function<Kept<T>, Outcome<Change<T, F>>> rule) {
        for (int attempt = 0; attempt < 50; attempt++) {
            Optional<Kept<T>> found = find(id);
            if (found.isEmpty()) {
                return Outcome.refused(Rule.NOT_FOUND, "There is no such thing.");
            }
            Kept<T> kept = found.get();
            Optional<Outcome<Kept<T>>> known = Answers.recall(kept, ask);
            if (known.isPresent()) {
                return known.get();
            }
            if (ask.ifMatch() != null && ask.ifMatch() != kept.version()) {
                return Outcome.refused(Refusal.stale(kept.version()));
            }
            Optional<Outcome<Kept<T>>> written = attempt(kept, ask, rule);
            if (written.isPresent()) {
                return written.get();
            }
        }
        return Outcome.refused(Rule.BUSY, "Many change this at once; try again.");
    }

    private Optional<Outcome<Kept<T>>> attempt(Kept<T> kept, Ask ask, Function<Kept<T>, Outcome<Change<T, F>>> rule) {
        return switch (rule.apply(kept)) {
            case Refused<Change<T, F>>(Refusal refusal) -> Optional.of(Outcome.refused(refusal));
            case Done<Change<T, F>>(Change<T, F> change) -> write(kept, ask, change);
        };
    }

    private Optional<Outcome<Kept<T>>> write(Kept<T> kept, Ask ask, Change<T, F> change) {
        if (change.state().equals(kept.state()) && change.facts().isEmpty()) {
            return Optional.of(Outcome.done(kept));
        }
        Kept<T> next = new Kept<>(
                kept.id(), change.state(), kept.version() + 1, Answers.plus(kept.answers(), ask, change.answer()));
        return switch (replace(kept, next, change)) {
            case WRITTEN -> Optional.of(Outcome.done(next));
            case LOST -> Optional.empty();
            case OVERLOADED -> Optional.of(Outcome.refused(Rule.BUSY, "Too much waits to be sent; try again later."));
        };
    }
}
