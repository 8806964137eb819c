package io.palmares.nominations.screening;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.nominations.nominee.Decisions;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.Objects;
import java.util.Optional;

/// Counts nominees as one, as a ruling says, or in another category, with those who support them. Each step may be
/// repeated; what a later one refuses, an earlier one takes back.
final class Regroup {
    private final Courses courses;
    private final Nominees nominees;
    private final Endorsers endorsers;

    Regroup(Courses courses, Nominees nominees, Endorsers endorsers) {
        this.courses = courses;
        this.nominees = nominees;
        this.endorsers = endorsers;
    }

    /// The supports first, then the one who gives them up.
    Outcome<Ruling.Result> merge(String subject, Ruling ruling) {
        String into = Objects.requireNonNull(ruling.content().into());
        Optional<Nominee> merged = nominees.find(subject).map(Kept::state);
        if (merged.isEmpty()
                || nominees.find(into)
                        .filter(other -> isOfTheSame(other.state(), merged.get()))
                        .isEmpty()) {
            return Outcome.refused(Rule.NOT_FOUND, "There are no such two nominees in one category.");
        }
        Outcome<Ruling.Result> done = Decisions.isOf(merged.get(), ruling.ruling())
                ? Outcome.done(Ruling.Result.APPLIED)
                : merge(merged.get(), into, ruling.ruling());
        return done instanceof Refused<Ruling.Result>(Refusal no) && no.rule() != Rule.BUSY
                ? giveBack(into, subject, no)
                : done;
    }

    private Outcome<Ruling.Result> merge(Nominee merged, String into, String ruling) {
        return Decisions.merge(merged, ruling, into)
                .then(may -> nominees.change(
                        into,
                        Ask.plain(),
                        kept -> kept.state().state().isOpen()
                                ? Decisions.take(kept.state(), merged)
                                : Outcome.refused(
                                        Rule.WRONG_STATE, "The nominee to merge into does not stand any more.")))
                .then(taken -> nominees.change(
                        merged.nominee(), Ask.plain(), kept -> Decisions.merge(kept.state(), ruling, into)))
                .map(kept -> Ruling.Result.APPLIED);
    }

    /// What a merge had taken over that was refused in the end, unless an earlier one merged the same two.
    private Outcome<Ruling.Result> giveBack(String into, String merged, Refusal refused) {
        boolean rightly = nominees.find(merged)
                .map(Kept::state)
                .filter(it -> it.decision() != null && into.equals(it.decision().target()))
                .isPresent();
        // If that cannot be done now, the whole ruling is looked at again.
        return !rightly && give(into, merged) instanceof Refused<Kept<Nominee>>(Refusal no) && no.rule() == Rule.BUSY
                ? Outcome.refused(no)
                : Outcome.refused(refused);
    }

    /// A merge is reversed.
    Outcome<?> part(String subject, Ruling merge) {
        return give(Objects.requireNonNull(merge.content().into()), subject);
    }

    private Outcome<Kept<Nominee>> give(String into, String merged) {
        return nominees.change(into, Ask.plain(), kept -> Decisions.give(kept.state(), merged));
    }

    private static boolean isOfTheSame(Nominee one, Nominee other) {
        return !one.nominee().equals(other.nominee())
                && one.edition().equals(other.edition())
                && one.category().equals(other.category());
    }

    /// Who is moved appears in the other category as they stood; their id there follows from this ruling. Once they are
    /// moved, they do appear. Who endorsed them is read once nobody can any more.
    Outcome<Ruling.Result> move(String subject, Ruling ruling) {
        String category = Objects.requireNonNull(ruling.content().toCategory());
        Optional<State> there =
                courses.of(ruling.edition(), category).map(kept -> kept.state().state());
        boolean takesNobody = there.filter(state -> state == State.NOMINATING || state == State.SCREENING)
                .isEmpty();
        return nominees.change(
                        subject,
                        Ask.plain(),
                        kept -> Outcome.unless(
                                () -> Decisions.move(kept.state(), ruling.ruling(), category),
                                Check.when(
                                        takesNobody && !Decisions.isOf(kept.state(), ruling.ruling()),
                                        Rule.TOO_LATE,
                                        "The other category takes no nominees any more.")))
                .then(moved -> appear(moved.state(), Decisions.copy(moved.state(), category, ruling.ruling())));
    }

    /// Who was erased in between appears nowhere.
    private Outcome<Ruling.Result> appear(Nominee moved, Nominee there) {
        if (moved.isErased()) {
            return Outcome.done(Ruling.Result.APPLIED);
        }
        if (nominees.create(there.nominee(), Ask.plain(), Change.silently(there))
                        instanceof Refused<Kept<Nominee>>(Refusal no)
                && no.rule() == Rule.BUSY) {
            return Outcome.refused(no);
        }
        endorsers.moveAlong(moved, there);
        return Outcome.done(Ruling.Result.APPLIED);
    }
}
