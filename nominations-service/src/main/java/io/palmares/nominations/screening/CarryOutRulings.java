package io.palmares.nominations.screening;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Moves;
import io.palmares.nominations.category.State;
import io.palmares.nominations.category.Told;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.nominations.nominee.Decisions;
import io.palmares.nominations.nominee.Nominees;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Brings the effect of rulings in force about. Each effect is a guarded write where it belongs and may be repeated;
/// what a box must do, the box answers.
public final class CarryOutRulings {
    private final Rulings rulings;
    private final Courses courses;
    private final DecideNominees nominees;
    private final Notice notice;

    public CarryOutRulings(Rulings rulings, Courses courses, Nominees nominees, Endorsers endorsers, Notice notice) {
        this.rulings = rulings;
        this.courses = courses;
        this.nominees = new DecideNominees(rulings, courses, nominees, endorsers);
        this.notice = notice;
    }

    /// Lets the auditor know that the officers stop a category whose vote has begun. May be given twice.
    @FunctionalInterface
    public interface Notice {
        void give(Ruling ruling, Course course);
    }

    public void carryAll() {
        rulings.toCarry().forEach(kept -> carry(kept.state()));
    }

    /// Those that concern a category; whether none is left.
    public boolean carriedOut(String edition, String category) {
        of(edition, category).forEach(this::carry);
        return !concern(edition, category);
    }

    /// Whether some that concern a category are still to be carried out.
    public boolean concern(String edition, String category) {
        return of(edition, category).findAny().isPresent();
    }

    private Stream<Ruling> of(String edition, String category) {
        return rulings.toCarry().stream().map(Kept::state).filter(ruling -> ruling.concerns(edition, category));
    }

    public void carry(String ruling) {
        rulings.find(ruling).filter(kept -> kept.state().toCarry()).ifPresent(kept -> carry(kept.state()));
    }

    private void carry(Ruling ruling) {
        noticeOf(ruling);
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

    /// Before the effect, so that a crash in between forgets neither.
    private void noticeOf(Ruling ruling) {
        Ruling.Kind kind = ruling.content().kind();
        if (kind == Ruling.Kind.SUSPEND || kind == Ruling.Kind.CANCEL) {
            courses.of(ruling.edition(), ruling.category())
                    .map(Kept::state)
                    .filter(course -> !course.carried().contains(ruling.ruling()))
                    .filter(course -> course.underlying().compareTo(State.VOTING) >= 0)
                    .ifPresent(course -> notice.give(ruling, course));
        }
    }

    private Outcome<Ruling.Result> effect(Ruling ruling) {
        String id = ruling.ruling();
        Ruling.Content it = ruling.content();
        Instant made = Objects.requireNonNull(ruling.made());
        return switch (it.kind()) {
            case EXCLUDE -> nominees.decide(ruling, nominee -> Decisions.exclude(nominee, id));
            case LATE_CONSENT -> nominees.decide(ruling, nominee -> Decisions.lateConsent(nominee, id, made));
            case MERGE -> nominees.merge(ruling);
            case MOVE -> nominees.move(ruling);
            case WITHDRAW -> nominees.withdraw(ruling);
            case REVERSE -> nominees.reverse(ruling);
            case EXTEND, REOPEN -> course(ruling, course -> Moves.extend(course, Objects.requireNonNull(it.until())));
            case SUSPEND -> course(ruling, course -> Moves.suspend(course, ruling.who(), it.text(), made));
            case RESUME -> course(ruling, course -> Moves.resume(course, ruling.who(), it.text(), made));
            case CANCEL, NO_AWARD -> course(ruling, course -> Moves.cancel(course, ruling.who(), it.text(), made));
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
                    .ifPresent(it -> nominees.decide(it, nominee -> Outcome.done(Decisions.leave(nominee, ruling))));
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
