package io.palmares.nominations.screening;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Candidate;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Moves;
import io.palmares.nominations.category.State;
import io.palmares.nominations.category.Told;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.nominations.nominee.Decisions;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings the effect of rulings in force about. Each effect is a guarded write where it belongs and may be repeated;
/// what a box must do, the box answers.
public final class CarryOutRulings {
    private final Rulings rulings;
    private final Courses courses;
    private final Nominees nominees;
    private final Regroup regroup;

    public CarryOutRulings(Rulings rulings, Courses courses, Nominees nominees, Endorsers endorsers) {
        this.rulings = rulings;
        this.courses = courses;
        this.nominees = nominees;
        this.regroup = new Regroup(courses, nominees, endorsers);
    }

    public void carryAll() {
        rulings.toCarry().forEach(kept -> carry(kept.state()));
    }

    public void carry(String ruling) {
        rulings.find(ruling).filter(kept -> kept.state().toCarry()).ifPresent(kept -> carry(kept.state()));
    }

    private void carry(Ruling ruling) {
        Outcome<Ruling.Result> effect = effect(ruling);
        if (effect instanceof Refused<Ruling.Result>(Refusal no) && no.rule() == Rule.BUSY) {
            return; // looked at again at the next turn
        }
        rulings.change(
                ruling.ruling(),
                Ask.plain(),
                kept -> Outcome.done(Change.silently(
                        switch (effect) {
                            case Done<Ruling.Result>(Ruling.Result result) ->
                                kept.state().carried(result, null);
                            case Refused<Ruling.Result>(Refusal no) ->
                                kept.state()
                                        .carried(
                                                Ruling.Result.TOO_LATE,
                                                no.detail().toString());
                        })));
    }

    private Outcome<Ruling.Result> effect(Ruling ruling) {
        String id = ruling.ruling();
        Ruling.Content it = ruling.content();
        Instant made = Objects.requireNonNull(ruling.made());
        return switch (it.kind()) {
            case EXCLUDE -> nominee(ruling, nominee -> Decisions.exclude(nominee, id));
            case LATE_CONSENT -> nominee(ruling, nominee -> Decisions.lateConsent(nominee, id, made));
            case MERGE -> regroup.merge(subject(ruling), ruling);
            case MOVE -> regroup.move(subject(ruling), ruling);
            case WITHDRAW -> withdraw(ruling);
            case REVERSE -> reverse(ruling);
            case EXTEND -> course(ruling, course -> Moves.extend(course, Objects.requireNonNull(it.until())));
            case SUSPEND -> course(ruling, course -> Moves.suspend(course, ruling.who(), it.text(), made));
            case RESUME -> course(ruling, course -> Moves.resume(course, ruling.who(), it.text(), made));
            case CANCEL, NO_AWARD -> course(ruling, course -> Moves.cancel(course, ruling.who(), it.text(), made));
            case REOPEN -> course(ruling, course -> Moves.extend(course, Objects.requireNonNull(it.until())));
            case STRIKE, ADMIT -> Outcome.done(Ruling.Result.PENDING);
            // The jury hears it; until its shortlist nothing stands against it.
            case VOID_CARD -> Outcome.done(Ruling.Result.APPLIED);
        };
    }

    /// A box that is still open carries it out itself; else the course does, once.
    private Outcome<Ruling.Result> course(Ruling ruling, Function<Course, Change<Course, Course.Fact>> effect) {
        String id = Course.id(ruling.edition(), ruling.category());
        if (courses.find(id).filter(kept -> kept.state().hasOpenBoxes()).isPresent()) {
            return Outcome.done(Ruling.Result.PENDING);
        }
        return courses.change(
                        id,
                        Ask.plain(),
                        kept -> kept.state().carried().contains(ruling.ruling())
                                ? Outcome.done(Change.silently(kept.state()))
                                : possible(kept.state(), ruling)
                                        .map(course -> Moves.carry(effect.apply(course), ruling.ruling())))
                .map(kept -> Ruling.Result.APPLIED);
    }

    static Outcome<Course> possible(Course course, Ruling ruling) {
        boolean suspended = course.state() == State.SUSPENDED;
        boolean wrong = course.state().isOver()
                || course.state() == State.ANNOUNCED
                || (ruling.content().kind() == Ruling.Kind.SUSPEND && suspended)
                || (ruling.content().kind() == Ruling.Kind.RESUME && !suspended);
        return wrong
                ? Outcome.refused(Rule.TOO_LATE, "The category is in state {0}.", course.state())
                : Outcome.done(course);
    }

    private Outcome<Ruling.Result> nominee(
            Ruling ruling, Function<Nominee, Outcome<Change<Nominee, Nominee.Fact>>> effect) {
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

    private Outcome<Ruling.Result> withdraw(Ruling ruling) {
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
                : nominee(ruling, nominee -> Outcome.done(Decisions.leave(nominee, ruling.ruling())));
    }

    private Outcome<Ruling.Result> reverse(Ruling ruling) {
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
        Outcome<?> back = nominee(old, nominee -> Decisions.reverse(nominee, old.ruling()));
        return back instanceof Done && old.content().kind() == Ruling.Kind.MERGE
                ? regroup.part(subject(old), old)
                : back;
    }

    /// A box's word about a ruling.
    public void answered(String ruling, Ruling.Answer answer) {
        rulings.change(
                ruling,
                Ask.plain(),
                kept -> Outcome.done(Change.silently(
                        kept.state().boxAnswers().contains(answer)
                                ? kept.state()
                                : kept.state().answered(answer))));
        if (answer.applied()) {
            rulings.find(ruling)
                    .map(Kept::state)
                    .filter(it -> it.content().kind() == Ruling.Kind.WITHDRAW)
                    .ifPresent(it -> nominee(it, nominee -> Outcome.done(Decisions.leave(nominee, ruling))));
        }
    }

    /// What a ruling that a box carried out means for the course.
    public Change<Course, Course.Fact> applied(Course course, String ruling, String electorClass) {
        Optional<Ruling> found = rulings.find(ruling).map(Kept::state);
        if (found.isEmpty() || possible(course, found.get()) instanceof Refused) {
            return Change.silently(course);
        }
        Ruling it = found.get();
        boolean carried = course.carried().contains(ruling);
        Instant made = Objects.requireNonNull(it.made());
        List<String> who = it.who();
        String why = it.content().text();
        return switch (it.content().kind()) {
            case EXTEND ->
                Told.closing(
                        course,
                        electorClass,
                        Objects.requireNonNull(it.content().until()));
            case SUSPEND ->
                carried ? Change.silently(course) : Moves.carry(Moves.suspend(course, who, why, made), ruling);
            case RESUME ->
                carried ? Change.silently(course) : Moves.carry(Moves.resume(course, who, why, made), ruling);
            case CANCEL ->
                carried ? Change.silently(course) : Moves.carry(Moves.cancel(course, who, why, made), ruling);
            case STRIKE, ADMIT, WITHDRAW, EXCLUDE, MOVE, MERGE, LATE_CONSENT, NO_AWARD, REOPEN, VOID_CARD, REVERSE ->
                Change.silently(course);
        };
    }
}
