package io.palmares.nominations.screening;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.nominations.nominee.Decisions;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.Objects;
import java.util.Optional;

/// Counts nominees as one, as a ruling says, or in another category, with those who support them. Each step may be
/// repeated.
final class Regroup {
    private final Courses courses;
    private final Nominees nominees;
    private final Endorsers endorsers;

    Regroup(Courses courses, Nominees nominees, Endorsers endorsers) {
        this.courses = courses;
        this.nominees = nominees;
        this.endorsers = endorsers;
    }

    /// The supports first: if they cannot be taken over, nothing has happened.
    Outcome<Ruling.Result> merge(String subject, Ruling ruling) {
        String into = Objects.requireNonNull(ruling.content().into());
        Optional<Kept<Nominee>> merged = nominees.find(subject);
        if (merged.isEmpty()
                || nominees.find(into)
                        .filter(k -> sameCategory(k, merged.get()))
                        .isEmpty()) {
            return Outcome.refused(Rule.NOT_FOUND, "There are no such two nominees in one category.");
        }
        return nominees.change(
                        into,
                        Ask.plain(),
                        kept -> kept.state().state().isOpen()
                                ? Decisions.take(kept.state(), merged.get().state())
                                : Outcome.refused(
                                        Rule.WRONG_STATE, "The nominee to merge into does not stand any more."))
                .then(taken -> nominees.change(
                        subject, Ask.plain(), kept -> Decisions.merge(kept.state(), ruling.ruling(), into)))
                .map(kept -> Ruling.Result.APPLIED);
    }

    private static boolean sameCategory(Kept<Nominee> a, Kept<Nominee> b) {
        return !a.id().equals(b.id())
                && a.state().edition().equals(b.state().edition())
                && a.state().category().equals(b.state().category());
    }

    /// A merge is reversed.
    Outcome<?> part(String subject, Ruling merge) {
        return nominees.change(
                Objects.requireNonNull(merge.content().into()),
                Ask.plain(),
                kept -> Decisions.give(kept.state(), subject));
    }

    /// The nominee appears in the other category as it stands here; its id there follows from this ruling. Who endorsed
    /// it is read once nobody can any more.
    Outcome<Ruling.Result> move(String subject, Ruling ruling) {
        String category = Objects.requireNonNull(ruling.content().toCategory());
        Optional<Course> target = courses.of(ruling.edition(), category).map(Kept::state);
        if (target.filter(course -> course.state() == State.NOMINATING || course.state() == State.SCREENING)
                .isEmpty()) {
            return Outcome.refused(Rule.TOO_LATE, "The other category takes no nominees any more.");
        }
        return nominees.find(subject)
                .map(found -> {
                    Nominee there = Decisions.copy(found.state(), category, ruling.ruling());
                    nominees.create(there.nominee(), Ask.plain(), Change.silently(there));
                    return nominees.change(
                                    subject,
                                    Ask.plain(),
                                    kept -> Decisions.move(kept.state(), ruling.ruling(), category))
                            .map(kept -> {
                                endorsers.moveAlong(kept.state(), there);
                                return Ruling.Result.APPLIED;
                            });
                })
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such nominee."));
    }
}
