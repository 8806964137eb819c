package io.palmares.nominations.category;

import io.palmares.aggregate.Change;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.messaging.AppliedThrough;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// How a course follows what the other services tell.
public final class Told {
    private Told() {}

    /// Another service told that the category has come this far. Never backwards; under a suspension it counts once
    /// that ends; a cancelled category stays cancelled, and remembers how far it came.
    static Change<Course, Course.Fact> told(
            Course course, State to, String why, Instant at, Consumer<CourseDraft> also) {
        if (course.state() == State.SUSPENDED || course.state() == State.CANCELLED) {
            return Change.silently(course.with(next -> {
                next.before = latest(Objects.requireNonNullElse(course.before(), to), to);
                also.accept(next);
            }));
        }
        return course.state().isBefore(to)
                ? Moves.move(course, to, List.of("service"), why, at, also)
                : Change.silently(course.with(also));
    }

    private static State latest(State a, State b) {
        return a.isBefore(b) ? b : a;
    }

    public static Change<Course, Course.Fact> shortlisted(
            Course course, List<String> finalists, AppliedThrough after, Instant at) {
        return told(course, State.SHORTLISTED, "shortlist published", at, next -> {
            next.finalists = finalists;
            next.applied = after;
        });
    }

    public static Change<Course, Course.Fact> jurySealed(Course course, AppliedThrough after, Instant at) {
        Consumer<CourseDraft> remembering = next -> next.applied = after;
        return course.terms().preset() == Preset.JURY_ONLY
                ? told(course, State.COUNTING, "scorecards sealed", at, remembering)
                : Change.silently(course.with(remembering));
    }

    /// A paper, first or corrected.
    public static Change<Course, Course.Fact> paperFrozen(Course course, Box box, AppliedThrough after) {
        return Change.silently(course.with(next -> {
            next.boxes.removeIf(other -> other.electorClass().equals(box.electorClass()));
            next.boxes.add(box);
            next.applied = after;
        }));
    }

    public static Change<Course, Course.Fact> opened(
            Course course, String electorClass, AppliedThrough after, Instant at) {
        return told(course, State.VOTING, "the box opened", at, next -> {
            stage(next, electorClass, Box.Stage.OPENED);
            next.applied = after;
        });
    }

    /// The last box to be sealed ends the vote.
    public static Change<Course, Course.Fact> sealed(
            Course course, String electorClass, AppliedThrough after, Instant at) {
        Course known = course.with(next -> {
            stage(next, electorClass, Box.Stage.SEALED);
            next.applied = after;
        });
        return known.hasOpenBoxes()
                ? Change.silently(known)
                : told(known, State.COUNTING, "every box is sealed", at, next -> {});
    }

    public static Change<Course, Course.Fact> undisputed(Course course, String electorClass, AppliedThrough after) {
        return Change.silently(course.with(next -> {
            stage(next, electorClass, Box.Stage.UNDISPUTED);
            next.applied = after;
        }));
    }

    private static void stage(CourseDraft next, String electorClass, Box.Stage stage) {
        next.boxes.replaceAll(box -> box.electorClass().equals(electorClass) ? box.at(stage) : box);
    }

    public static Change<Course, Course.Fact> certified(
            Course course, int resultVersion, AppliedThrough after, Instant at) {
        return told(course, State.CERTIFIED, "result certified", at, next -> {
            next.ending = new Ending(resultVersion, List.of(), null, null);
            next.applied = after;
        });
    }

    public static Change<Course, Course.Fact> withdrawn(
            Course course, String reason, AppliedThrough after, Instant at) {
        return course.state() == State.CERTIFIED
                ? Moves.move(course, State.COUNTING, List.of("service"), reason, at, next -> {
                    next.ending = null;
                    next.applied = after;
                })
                : Change.silently(course.with(next -> next.applied = after));
    }

    /// A correction keeps the objection period of the first announcement.
    public static Change<Course, Course.Fact> announced(
            Course course, int resultVersion, List<String> winners, AppliedThrough after, Instant at) {
        Instant until = at.atZone(ZoneId.of(course.terms().zone()))
                .plusDays(course.terms().objectionDays())
                .toInstant();
        Instant first = course.ending() == null || course.ending().announcedAt() == null
                ? at
                : course.ending().announcedAt();
        Instant finalAt = course.ending() == null || course.ending().finalAt() == null
                ? until
                : course.ending().finalAt();
        return told(course, State.ANNOUNCED, "result announced", at, next -> {
            next.ending = new Ending(resultVersion, winners, first, finalAt);
            next.applied = after;
        });
    }

    public static Change<Course, Course.Fact> follow(Course course, AppliedThrough after) {
        return Change.silently(course.with(next -> next.applied = after));
    }

    public static Change<Course, Course.Fact> following(Change<Course, Course.Fact> change, AppliedThrough after) {
        return Change.to(change.state().with(next -> next.applied = after), change.facts());
    }

    public static Change<Course, Course.Fact> closing(Course course, String electorClass, Instant until) {
        return Change.silently(course.with(next -> {
            next.boxes.replaceAll(box -> box.electorClass().equals(electorClass) ? box.closing(until) : box);
            next.schedule = course.schedule().withVotingCloses(until);
        }));
    }
}
