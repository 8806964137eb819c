package io.palmares.nominations.screening;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Candidate;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.nominations.nominee.Decisions;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What rulings in force do to nominees. Each effect is a guarded write and may be repeated.
final class DecideNominees {
    private final Rulings rulings;
    private final Courses courses;
    private final Nominees nominees;
    private final Regroup regroup;

    DecideNominees(Rulings rulings, Courses courses, Nominees nominees, Endorsers endorsers) {
        this.rulings = rulings;
        this.courses = courses;
        this.nominees = nominees;
        this.regroup = new Regroup(courses, nominees, endorsers);
    }

    Outcome<Ruling.Result> decide(Ruling ruling, Function<Nominee, Outcome<Change<Nominee, Nominee.Fact>>> effect) {
        return nominees.change(subject(ruling), Ask.plain(), kept -> effect.apply(kept.state()))
                .map(kept -> Ruling.Result.APPLIED);
    }

    private String subject(Ruling ruling) {
        @Nullable String nominee = ruling.content().nominee();
        return nominee != null
                ? nominee
                : courses.of(ruling.edition(), ruling.category())
                        .flatMap(kept -> kept.state()
                                .candidate(
                                        Objects.requireNonNull(ruling.content().candidate())))
                        .map(Candidate::nominee)
                        .orElse("");
    }

    Outcome<Ruling.Result> merge(Ruling ruling) {
        return regroup.merge(subject(ruling), ruling);
    }

    Outcome<Ruling.Result> move(Ruling ruling) {
        return regroup.move(subject(ruling), ruling);
    }

    Outcome<Ruling.Result> withdraw(Ruling ruling) {
        Optional<Course> course =
                courses.of(ruling.edition(), ruling.category()).map(Kept::state);
        boolean boxes = course.filter(Course::hasOpenBoxes).isPresent();
        boolean late = course.filter(it -> it.underlying().compareTo(State.COUNTING) >= 0)
                .isPresent();
        if (late) {
            return Outcome.refused(Rule.TOO_LATE, "The vote is closed: the candidate is counted as if present.");
        }
        return boxes
                ? Outcome.done(Ruling.Result.PENDING)
                : decide(ruling, nominee -> Outcome.done(Decisions.leave(nominee, ruling.ruling())));
    }

    Outcome<Ruling.Result> reverse(Ruling ruling) {
        Ruling old = rulings.find(Objects.requireNonNull(ruling.content().reverses()))
                .orElseThrow()
                .state();
        return undo(old)
                .then(done -> rulings.change(
                                old.ruling(),
                                Ask.plain(),
                                kept -> Outcome.done(
                                        Change.silently(kept.state().reversed(ruling.ruling()))))
                        .map(kept -> Ruling.Result.APPLIED));
    }

    private Outcome<?> undo(Ruling old) {
        Outcome<?> back = decide(old, nominee -> Decisions.reverse(nominee, old.ruling()));
        return back instanceof Done && old.content().kind() == Ruling.Kind.MERGE
                ? regroup.part(subject(old), old)
                : back;
    }
}
