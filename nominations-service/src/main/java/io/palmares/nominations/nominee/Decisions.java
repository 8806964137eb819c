package io.palmares.nominations.nominee;

import static io.palmares.nominations.nominee.Nominee.State.CONSENTED;
import static io.palmares.nominations.nominee.Nominee.State.CONSENT_PENDING;
import static io.palmares.nominations.nominee.Nominee.State.INELIGIBLE;
import static io.palmares.nominations.nominee.Nominee.State.MERGED;
import static io.palmares.nominations.nominee.Nominee.State.MOVED;
import static io.palmares.nominations.nominee.Nominee.State.TIMED_OUT;
import static io.palmares.nominations.nominee.Nominee.State.WITHDRAWN;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.nominee.Nominee.Decision;
import io.palmares.nominations.nominee.Nominee.Fact;
import io.palmares.nominations.nominee.Nominee.Support;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What rulings make of a nominee.
public final class Decisions {
    private Decisions() {}

    public static Outcome<Change<Nominee, Fact>> exclude(Nominee nominee, String ruling) {
        return decide(nominee, INELIGIBLE, ruling, null);
    }

    public static Outcome<Change<Nominee, Fact>> merge(Nominee nominee, String ruling, String into) {
        return decide(nominee, MERGED, ruling, into);
    }

    public static Outcome<Change<Nominee, Fact>> move(Nominee nominee, String ruling, String category) {
        return decide(nominee, MOVED, ruling, category);
    }

    /// Whether this ruling made the nominee what it is.
    public static boolean isOf(Nominee nominee, String ruling) {
        return nominee.decision() != null && nominee.decision().ruling().equals(ruling);
    }

    private static Outcome<Change<Nominee, Fact>> decide(
            Nominee nominee, Nominee.State to, String ruling, @Nullable String target) {
        if (isOf(nominee, ruling)) {
            return Outcome.done(Change.silently(nominee));
        }
        return Outcome.unless(
                () -> Rules.open(
                        nominee,
                        () -> Change.silently(nominee.with(next -> {
                            next.before = nominee.state();
                            next.state = to;
                            next.decision = new Decision(ruling, target);
                            next.letter = false;
                        }))),
                Check.when(
                        nominee.decision() != null,
                        Rule.WRONG_STATE,
                        "Another ruling about this nominee is in force; reverse it first."));
    }

    /// The supports of a merged nominee count here, once for each nominator.
    public static Outcome<Change<Nominee, Fact>> take(Nominee nominee, Nominee merged) {
        return Rules.open(
                nominee,
                () -> Change.silently(nominee.with(next -> merged.supports().stream()
                        .filter(support -> next.supports.stream()
                                .noneMatch(o -> o.nomination().equals(support.nomination())))
                        .forEach(support -> next.supports.add(new Support(
                                support.nomination(), support.member(), support.self(), merged.nominee()))))));
    }

    /// A merge was reversed: what came with it goes back.
    public static Outcome<Change<Nominee, Fact>> give(Nominee nominee, String merged) {
        return Rules.open(
                nominee,
                () -> Change.silently(
                        nominee.with(next -> next.supports.removeIf(support -> merged.equals(support.via())))));
    }

    /// The id of whoever a moved nominee is in the other category.
    public static Optional<String> copyOf(Nominee nominee) {
        return Optional.ofNullable(nominee.decision())
                .filter(_ -> nominee.state() == MOVED)
                .map(decision -> copyId(nominee.nominee(), decision.ruling()));
    }

    /// The id of whoever a merged nominee was merged into.
    public static Optional<String> mergedInto(Nominee nominee) {
        return Optional.ofNullable(nominee.decision())
                .filter(_ -> nominee.state() == MERGED)
                .map(Decision::target);
    }

    private static String copyId(String nominee, String ruling) {
        return ruling.substring(0, Math.min(12, ruling.length())) + nominee.substring(0, 14);
    }

    /// A nominee that a ruling moved, as it appears in the other category: where it stood before. Whoever has not
    /// answered is asked about that category.
    public static Nominee copy(Nominee nominee, String category, String ruling) {
        Nominee.State before = Objects.requireNonNull(nominee.before());
        return new Nominee(
                nominee.edition(),
                category,
                copyId(nominee.nominee(), ruling),
                nominee.identity(),
                nominee.file(),
                before,
                nominee.answer(),
                nominee.supports(),
                nominee.completions().stream()
                        .map(it -> it.of(nominee.category()))
                        .toList(),
                null,
                before == CONSENT_PENDING,
                null,
                null);
    }

    /// Consent that came late counts by this ruling.
    public static Outcome<Change<Nominee, Fact>> lateConsent(Nominee nominee, String ruling, Instant now) {
        if (isOf(nominee, ruling)) {
            return Outcome.done(Change.silently(nominee));
        }
        return Outcome.unless(
                () -> Rules.open(
                        nominee,
                        () -> Change.silently(nominee.with(next -> {
                            next.before = nominee.state();
                            next.state = CONSENTED;
                            next.answer = new Nominee.Answer(true, now);
                            next.decision = new Decision(ruling, null);
                        }))),
                Check.when(nominee.state() != TIMED_OUT, Rule.WRONG_STATE, "The nominee was not timed out."));
    }

    /// The nominee leaves the category by ruling; possible even after candidates are frozen.
    public static Change<Nominee, Fact> leave(Nominee nominee, String ruling) {
        return Change.silently(
                nominee.state() == WITHDRAWN
                        ? nominee
                        : nominee.with(next -> {
                            next.before = nominee.state();
                            next.state = WITHDRAWN;
                            next.decision = new Decision(ruling, null);
                            next.letter = false;
                        }));
    }

    /// The ruling is reversed: the nominee stands where it stood.
    public static Outcome<Change<Nominee, Fact>> reverse(Nominee nominee, String ruling) {
        if (!isOf(nominee, ruling)) {
            return Outcome.done(Change.silently(nominee));
        }
        return Rules.open(
                nominee,
                () -> Change.silently(nominee.with(next -> {
                    next.state = Objects.requireNonNullElse(nominee.before(), CONSENTED);
                    next.before = null;
                    next.decision = null;
                })));
    }
}
