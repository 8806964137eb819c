package io.palmares.nominations.following;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.messaging.AppliedThrough;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;
import io.palmares.nominations.category.Box;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Follow;
import io.palmares.nominations.category.Told;
import io.palmares.nominations.electorate.FollowBoxes;
import io.palmares.nominations.electorate.FreezeRoll;
import io.palmares.nominations.electorate.Paper;
import io.palmares.nominations.letters.TellResults;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Rules;
import io.palmares.nominations.screening.CarryOutRulings;
import io.palmares.nominations.screening.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What the other services' facts mean here. Parts first, then the course with the memory of the event: a crash in
/// between does the parts again, and they may be done twice.
public final class TakeFacts {
    private final Courses courses;
    private final Follow follow;
    private final FreezeRoll rolls;
    private final FollowBoxes boxes;
    private final Nominees nominees;
    private final CarryOutRulings rulings;
    private final TellResults letters;

    public TakeFacts(
            Courses courses,
            Follow follow,
            FreezeRoll rolls,
            FollowBoxes boxes,
            Nominees nominees,
            CarryOutRulings rulings,
            TellResults letters) {
        this.courses = courses;
        this.follow = follow;
        this.rolls = rolls;
        this.boxes = boxes;
        this.nominees = nominees;
        this.rulings = rulings;
        this.letters = letters;
    }

    /// A shortlist freezes the roll.
    public Outcome shortlist(EventHeaders event, String edition, String category, List<String> finalists) {
        if (follow.isNext(event, edition, category)) {
            Course course = courses.of(edition, category).orElseThrow().state();
            if (course.candidates().isEmpty()) {
                return new Outcome.NotYet("candidates of " + course.id());
            }
            place(
                    course,
                    candidate ->
                            finalists.contains(candidate) ? Nominee.State.SHORTLISTED : Nominee.State.NOT_SHORTLISTED);
            rolls.freeze(course, finalists);
        }
        return follow.follow(
                event, edition, category, (course, after) -> Told.shortlisted(course, finalists, after, event.time()));
    }

    public Outcome jurySealed(EventHeaders event, String edition, String category) {
        return follow.follow(event, edition, category, (course, after) -> Told.jurySealed(course, after, event.time()));
    }

    public Outcome paperFrozen(EventHeaders event, String edition, String category, Box box) {
        Paper paper = new Paper(box.electorClass(), box.paper(), box.rollVersion(), box.opens(), box.closes());
        return both(
                boxes.paper(event, edition, category, paper),
                event,
                edition,
                category,
                (course, after) -> Told.paperFrozen(course, box, after));
    }

    public Outcome opened(EventHeaders event, String edition, String category, String electorClass, Instant at) {
        return both(
                boxes.anything(event, edition, category),
                event,
                edition,
                category,
                (course, after) -> Told.opened(course, electorClass, after, at));
    }

    public Outcome sealed(EventHeaders event, String edition, String category, String electorClass, Instant at) {
        return both(
                boxes.anything(event, edition, category),
                event,
                edition,
                category,
                (course, after) -> Told.sealed(course, electorClass, after, at));
    }

    public Outcome undisputed(EventHeaders event, String edition, String category, String electorClass) {
        return both(
                boxes.undisputed(event, edition, category, electorClass),
                event,
                edition,
                category,
                (course, after) -> Told.undisputed(course, electorClass, after));
    }

    /// A box carried out a ruling, or could not any more.
    public Outcome answered(EventHeaders event, String edition, String category, String ruling, Ruling.Answer answer) {
        if (follow.isNext(event, edition, category)) {
            rulings.answered(ruling, answer);
        }
        return both(
                boxes.anything(event, edition, category),
                event,
                edition,
                category,
                (course, after) -> Told.following(
                        answer.applied()
                                ? rulings.applied(course, ruling, answer.electorClass())
                                : Change.silently(course),
                        after));
    }

    public Outcome ofBox(EventHeaders event, String edition, String category) {
        return both(boxes.anything(event, edition, category), event, edition, category, Told::follow);
    }

    public Outcome ofResult(EventHeaders event, String edition, String category) {
        return follow.follow(event, edition, category, Told::follow);
    }

    public Outcome certified(EventHeaders event, String edition, String category, int version, Instant at) {
        return follow.follow(event, edition, category, (course, after) -> Told.certified(course, version, after, at));
    }

    public Outcome withdrawn(EventHeaders event, String edition, String category, String reason, Instant at) {
        return follow.follow(event, edition, category, (course, after) -> Told.withdrawn(course, reason, after, at));
    }

    /// What a result says.
    ///
    /// @param places how far each candidate came
    public record Announced(int version, List<String> winners, Map<String, Nominee.State> places, Instant at) {}

    /// The result is public: nominees get their places, people their mails. A cancelled category has no places to
    /// give.
    public Outcome announced(EventHeaders event, String edition, String category, Announced result) {
        if (follow.isNext(event, edition, category)) {
            Course course = courses.of(edition, category).orElseThrow().state();
            if (!course.isStillCounted()) {
                place(course, candidate -> result.places().getOrDefault(candidate, Nominee.State.NOT_SHORTLISTED));
                letters.tell(course, result.version());
            }
        }
        return follow.follow(
                event,
                edition,
                category,
                (course, after) -> Told.announced(course, result.version(), result.winners(), after, result.at()));
    }

    private void place(Course course, Function<String, Nominee.State> state) {
        for (Kept<Nominee> nominee : nominees.ofCategory(course.edition(), course.category())) {
            Nominee.Frozen frozen = nominee.state().frozen();
            if (frozen != null && frozen.candidate() != null) {
                Nominee.State next = state.apply(frozen.candidate());
                nominees.change(
                        nominee.id(),
                        Ask.plain(),
                        kept -> io.palmares.aggregate.Outcome.done(Rules.place(kept.state(), next)));
            }
        }
    }

    private Outcome both(
            Outcome electorate,
            EventHeaders event,
            String edition,
            String category,
            BiFunction<Course, AppliedThrough, Change<Course, Course.Fact>> effect) {
        return switch (electorate) {
            case Outcome.Applied _, Outcome.Repeated _ -> follow.follow(event, edition, category, effect);
            case Outcome.Gap _, Outcome.Unreadable _, Outcome.NotYet _ -> electorate;
        };
    }
}
