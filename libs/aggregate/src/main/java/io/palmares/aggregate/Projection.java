package io.palmares.aggregate;

import io.palmares.messaging.AppliedThrough;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome.Applied;
import io.palmares.messaging.Outcome.Gap;
import io.palmares.messaging.Outcome.NotYet;
import io.palmares.messaging.Outcome.Repeated;
import io.palmares.messaging.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Aggregates that follow what others tell. What an event changes and how far its subject was followed are
/// one write; an event is applied to the newest state, however many copies of a service listen.
///
/// @param through how far a state has followed its subjects
public record Projection<T, F>(Aggregates<T, F> all, Function<T, AppliedThrough> through) {
    private static final int ATTEMPTS = 20;

    /// For facts that build on each other.
    /// @param next the state after the event, which must remember the given `AppliedThrough`
    public io.palmares.messaging.Outcome hear(
            String id, EventHeaders event, BiFunction<Optional<T>, AppliedThrough, Change<T, F>> next) {
        return hear(id, known -> known.locate(event), next);
    }

    /// For facts of which the newest replaces all before, as on a compacted topic.
    public io.palmares.messaging.Outcome hearNewest(
            String id, EventHeaders event, BiFunction<Optional<T>, AppliedThrough, Change<T, F>> next) {
        return hear(id, known -> known.locateNewest(event), next);
    }

    private io.palmares.messaging.Outcome hear(
            String id,
            Function<AppliedThrough, Position> locate,
            BiFunction<Optional<T>, AppliedThrough, Change<T, F>> next) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Kept<T>> kept = all.find(id);
            AppliedThrough known = kept.map(Kept::state).map(through).orElse(AppliedThrough.NOTHING);
            switch (locate.apply(known)) {
                case Repeated repeated -> {
                    return repeated;
                }
                case Gap gap -> {
                    return gap;
                }
                case Position.Next(AppliedThrough after) -> {
                    if (write(id, kept, next.apply(kept.map(Kept::state), after)) == Write.WRITTEN)
                        return new Applied();
                }
            }
        }
        return new NotYet("another copy was faster, again and again");
    }

    private Write write(String id, Optional<Kept<T>> kept, Change<T, F> change) {
        return kept.map(from ->
                        all.replace(from, new Kept<>(id, change.state(), from.version() + 1, from.answers()), change))
                .orElseGet(() -> all.insert(new Kept<>(id, change.state(), 1, List.of()), change));
    }
}
