package io.palmares.nominations.category;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.messaging.AppliedThrough;
import io.palmares.nominations.rulebook.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// How a course moves: one function for each reason. What a course may not do any more leaves it as it is.
public final class Moves {
    private Moves() {}

    public static Change<Course, Course.Fact> begin(
            String edition, String category, Terms terms, Schedule schedule, List<String> who, Instant now) {
        Transition first = new Transition(null, State.PUBLISHED, who, "rulebook version 1", now);
        Course course = new Course(
                edition,
                category,
                terms,
                State.PUBLISHED,
                null,
                null,
                schedule,
                false,
                List.of(),
                List.of(first),
                Panel.NONE,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                AppliedThrough.NOTHING);
        return Change.to(course, List.of(new Course.Fact.Moved(first)));
    }

    /// A new version of the rulebook reaches the category.
    public static Change<Course, Course.Fact> amend(Course course, Terms terms, Schedule schedule, Instant now) {
        return course.terms().rulebookVersion() >= terms.rulebookVersion()
                ? Change.silently(course)
                : Change.silently(course.with(next -> {
                    next.terms = terms;
                    next.schedule = course.schedule().extendedBy(schedule, now);
                }));
    }

    /// The next instant whose time has come, if any: called again until there is none. None before the nominations of
    /// a category that has closed them are listed.
    public static Optional<Change<Course, Course.Fact>> byClock(Course course, Instant now) {
        return course.due()
                .filter(due -> !course.awaitsList() && !now.isBefore(due))
                .map(due -> switch (course.state()) {
                    case PUBLISHED -> move(course, State.NOMINATING, Transition.CLOCK, "nominations open", due);
                    case NOMINATING -> move(course, State.SCREENING, Transition.CLOCK, "nominations close", due);
                    case SCREENING -> Change.silently(course.with(next -> next.consentEnded = true));
                    case ANNOUNCED -> finish(course, due);
                    case JURY, SHORTLISTED, VOTING, COUNTING, CERTIFIED, FINAL, SUSPENDED, CANCELLED ->
                        throw new IllegalStateException("nothing is due in " + course.state());
                });
    }

    private static Change<Course, Course.Fact> finish(Course course, Instant due) {
        Change<Course, Course.Fact> moved =
                move(course, State.FINAL, Transition.CLOCK, "objection period over, no objection open", due);
        List<Course.Fact> facts = new ArrayList<>(moved.facts());
        facts.add(new Course.Fact.BecameFinal(due));
        return Change.to(moved.state(), facts);
    }

    /// The list of nominations is made; parts before what names them.
    static Change<Course, Course.Fact> listed(Course course, LogFile file) {
        if (course.nominations() != null) {
            return Change.silently(course);
        }
        Course.Submitted list = new Course.Submitted(file.root(), file.size());
        List<Course.Fact> facts = new ArrayList<>(file.facts());
        facts.add(new Course.Fact.NominationsClosed(list));
        return Change.to(course.with(next -> next.nominations = list), facts);
    }

    static Change<Course, Course.Fact> move(Course course, State to, List<String> who, String why, Instant at) {
        return move(course, to, who, why, at, next -> {});
    }

    static Change<Course, Course.Fact> move(
            Course course, State to, List<String> who, String why, Instant at, Consumer<CourseDraft> also) {
        Transition transition = new Transition(course.state(), to, who, why, at);
        return Change.to(
                course.with(next -> {
                    next.state = to;
                    next.transitions.add(transition);
                    also.accept(next);
                }),
                List.of(new Course.Fact.Moved(transition)));
    }

    public static Change<Course, Course.Fact> suspend(Course course, List<String> who, String why, Instant at) {
        return move(course, State.SUSPENDED, who, why, at, next -> {
            next.before = course.state();
            next.suspendedAt = at;
        });
    }

    /// The remaining instants come later by the length of the suspension.
    public static Change<Course, Course.Fact> resume(Course course, List<String> who, String why, Instant at) {
        State to = Objects.requireNonNull(course.before());
        Instant since = Objects.requireNonNull(course.suspendedAt());
        return move(course, to, who, why, at, next -> {
            next.before = null;
            next.suspendedAt = null;
            next.schedule = course.schedule().shifted(Duration.between(since, at), since);
        });
    }

    public static Change<Course, Course.Fact> cancel(Course course, List<String> who, String why, Instant at) {
        return move(course, State.CANCELLED, who, why, at, next -> {
            next.before = course.underlying();
            next.suspendedAt = null;
        });
    }

    /// A chore is done. The last one of a cancelled category tells everyone that nothing more is to be counted.
    static Change<Course, Course.Fact> done(Course course, Chore.Due due) {
        return Change.to(
                course.having(due),
                due.chore() == Chore.END_CANCELLED ? List.of(new Course.Fact.BecameFinal(due.at())) : List.of());
    }

    public static Change<Course, Course.Fact> extend(Course course, Instant until) {
        Schedule schedule = course.schedule();
        return Change.silently(course.with(next -> next.schedule = switch (course.underlying()) {
            case PUBLISHED, NOMINATING -> schedule.withNominationsClose(until);
            case SCREENING -> schedule.withConsentBy(until);
            case JURY -> schedule.withJuryDeadline(until);
            case SHORTLISTED, VOTING -> schedule.withVotingCloses(until);
            case COUNTING, CERTIFIED, ANNOUNCED, FINAL, SUSPENDED, CANCELLED -> schedule;
        }));
    }

    /// SCREENING ends: with a jury it reads, without one every candidate is on the list.
    ///
    /// @param outcomes what became of every nomination
    /// @param entry the log's, base64url
    public static Change<Course, Course.Fact> freeze(
            Course course, List<Candidate> candidates, LogFile outcomes, String entry, By by, Instant at) {
        State to = course.terms().preset() == Preset.VOTE_ONLY ? State.SHORTLISTED : State.JURY;
        Change<Course, Course.Fact> moved =
                move(course, to, List.of(by.toString()), "candidates frozen", at, next -> next.candidates = candidates);
        List<Course.Fact> facts = new ArrayList<>(outcomes.facts());
        facts.add(new Course.Fact.CandidatesFrozen(entry));
        facts.addAll(moved.facts());
        return Change.to(moved.state(), facts);
    }

    public static Change<Course, Course.Fact> carry(Change<Course, Course.Fact> change, String ruling) {
        return Change.to(change.state().with(next -> next.carried.add(ruling)), change.facts());
    }

    public static Change<Course, Course.Fact> seat(Course course, List<Seat> seats) {
        return Change.to(
                course.with(next -> next.panel = new Panel(course.panel().version() + 1, seats)),
                List.of(new Course.Fact.PanelAppointed()));
    }
}
