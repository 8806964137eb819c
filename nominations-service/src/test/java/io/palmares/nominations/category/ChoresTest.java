package io.palmares.nominations.category;

import static io.palmares.nominations.category.Chore.END_CANCELLED;
import static io.palmares.nominations.category.Chore.FORGET_ADDRESSES;
import static io.palmares.nominations.category.Chore.FORGET_LOST;
import static io.palmares.nominations.category.Chore.FORGET_SILENT;
import static io.palmares.nominations.category.Chore.REMIND_ELECTORS;
import static io.palmares.nominations.category.Chore.REMIND_JURORS;
import static io.palmares.nominations.category.Chore.REMIND_NOMINEES;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Outcome;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.messaging.AppliedThrough;
import io.palmares.nominations.memory.MemoryCourses;
import io.palmares.nominations.rulebook.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoresTest {
    private static final Instant CONSENT = Instant.parse("2020-03-30T16:00:00Z");
    private static final Instant JURY = Instant.parse("2020-05-01T16:00:00Z");
    private static final Instant VOTE_OPENS = Instant.parse("2020-06-01T07:00:00Z");
    private static final Instant VOTE_CLOSES = Instant.parse("2020-06-10T16:00:00Z");
    private static final Instant END = Instant.parse("2020-08-01T16:00:00Z");

    private static Course in(State state) {
        return in(state, VOTE_CLOSES);
    }

    private static Course in(State state, Instant voteCloses) {
        Schedule schedule = new Schedule(
                Instant.parse("2020-02-01T08:00:00Z"),
                Instant.parse("2020-03-23T17:00:00Z"),
                CONSENT,
                JURY,
                VOTE_OPENS,
                voteCloses,
                END);
        Terms terms = new Terms(Preset.JURY_SHORTLIST_THEN_VOTE, 1, "h", 2, 3, 14, "Europe/Berlin");
        Course begun = Moves.begin("e", "c", terms, schedule, List.of(), Instant.parse("2020-01-01T00:00:00Z"))
                .state();
        return Moves.move(begun, state, List.of(), "", END).state();
    }

    private static Map<Chore, Instant> due(Course course) {
        Map<Chore, Instant> due = new EnumMap<>(Chore.class);
        course.chores().forEach(one -> due.put(one.chore(), one.at()));
        return due;
    }

    @Test
    void remindTwoDaysBeforeEachDeadlineWhileItIsTheNext() {
        assertThat(due(in(State.SCREENING)))
                .isEqualTo(Map.of(
                        REMIND_NOMINEES,
                        CONSENT.minus(Duration.ofDays(2))
                                // Summer time begins between the reminder and the deadline: the same hour on the wall.
                                .plus(Duration.ofHours(1))));
        assertThat(due(in(State.JURY))).isEqualTo(Map.of(REMIND_JURORS, JURY.minus(Duration.ofDays(2))));
        assertThat(due(in(State.VOTING))).isEqualTo(Map.of(REMIND_ELECTORS, VOTE_CLOSES.minus(Duration.ofDays(2))));
        assertThat(due(in(State.SHORTLISTED))).isEmpty();
    }

    @Test
    void remindHalfWayThroughAShortVote() {
        assertThat(due(in(State.VOTING, VOTE_OPENS.plus(Duration.ofDays(4)))))
                .isEqualTo(Map.of(REMIND_ELECTORS, VOTE_OPENS.plus(Duration.ofDays(2))));
        assertThat(due(in(State.VOTING, VOTE_OPENS.plus(Duration.ofDays(3)))))
                .isEqualTo(Map.of(REMIND_ELECTORS, VOTE_OPENS.plus(Duration.ofHours(36))));
    }

    @Test
    void forgetAfterTheEndOfConsentAndOfTheCategory() {
        Course ended = in(State.FINAL).with(next -> next.consentEnded = true);
        assertThat(due(ended))
                .isEqualTo(Map.of(
                        FORGET_SILENT, Instant.parse("2020-04-29T16:00:00Z"),
                        // Calendar days and years in Berlin: winter time has begun.
                        FORGET_ADDRESSES, Instant.parse("2020-10-30T17:00:00Z"),
                        FORGET_LOST, Instant.parse("2021-08-01T16:00:00Z")));
        assertThat(ended.chores())
                .extracting(Chore.Due::chore)
                .containsExactly(FORGET_SILENT, FORGET_ADDRESSES, FORGET_LOST);
    }

    @Test
    void startWithACancellationToo() {
        assertThat(due(in(State.CANCELLED)))
                .containsEntry(END_CANCELLED, Instant.parse("2020-08-15T16:00:00Z"))
                .containsEntry(FORGET_SILENT, Instant.parse("2020-08-31T16:00:00Z"))
                .containsEntry(FORGET_ADDRESSES, Instant.parse("2020-10-30T17:00:00Z"))
                .containsEntry(FORGET_LOST, Instant.parse("2021-08-01T16:00:00Z"));
    }

    private static Course cancelledWhenSealed() {
        Course sealed = Told.told(in(State.VOTING), State.COUNTING, "sealed", END, next -> {})
                .state();
        return Moves.cancel(sealed, List.of(), "why", END).state();
    }

    @Test
    void endACancelledCategoryThatIsCountedWhenObjectionsToItsCountAreOver() {
        assertThat(due(cancelledWhenSealed())).doesNotContainKey(END_CANCELLED);
        Instant announced = END.plus(Duration.ofDays(30));
        Course told = Told.announced(cancelledWhenSealed(), 1, List.of(), AppliedThrough.NOTHING, announced)
                .state();
        assertThat(due(told)).containsEntry(END_CANCELLED, announced.plus(Duration.ofDays(14)));
        Course objected =
                ObjectionMoves.raised(told, "o", "p", "text", announced).state();
        assertThat(due(objected)).doesNotContainKey(END_CANCELLED);
    }

    @Test
    void tellEveryoneOnceThatNothingMoreOfACancelledCategoryIsCounted() {
        MemoryCourses courses = new MemoryCourses();
        Course cancelled = in(State.CANCELLED);
        courses.create(cancelled.id(), Ask.plain(), Change.silently(cancelled));
        Instant end = END.plus(Duration.ofDays(14));
        List<Instant> keysGone = new ArrayList<>();
        DoChores.Work work = course -> keysGone.add(end);
        Map<Chore, DoChores.Work> works = Map.of(END_CANCELLED, work, FORGET_SILENT, course -> true);
        new DoChores(courses, works, () -> end.minusMillis(1)).run();
        assertThat(courses.told()).isEmpty();
        new DoChores(courses, works, () -> end).run();
        new DoChores(courses, works, () -> end).run();
        assertThat(courses.told()).containsExactly(new Course.Fact.BecameFinal(end));
        assertThat(keysGone).hasSize(1);
        assertThat(courses.find(cancelled.id()).orElseThrow().state().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void areDoneOnceAtTheirInstantAndAgainWhenItIsMoved() {
        MemoryCourses courses = new MemoryCourses();
        Course jury = in(State.JURY);
        courses.create(jury.id(), Ask.plain(), Change.silently(jury));
        List<Instant> done = new ArrayList<>();
        Instant due = JURY.minus(Duration.ofDays(2));
        run(courses, done, due.minusMillis(1), true);
        assertThat(done).isEmpty();
        run(courses, done, due, true);
        run(courses, done, due, true);
        assertThat(done).containsExactly(JURY);
        Instant later = JURY.plus(Duration.ofDays(1));
        courses.change(jury.id(), Ask.plain(), kept -> Outcome.done(Moves.extend(kept.state(), later)));
        run(courses, done, due, true);
        assertThat(done).hasSize(1);
        run(courses, done, due.plus(Duration.ofDays(1)), true);
        assertThat(done).containsExactly(JURY, later);
    }

    @Test
    void areTriedAgainUntilTheyCanBeDone() {
        MemoryCourses courses = new MemoryCourses();
        Course jury = in(State.JURY);
        courses.create(jury.id(), Ask.plain(), Change.silently(jury));
        List<Instant> done = new ArrayList<>();
        run(courses, done, JURY, false);
        run(courses, done, JURY, true);
        run(courses, done, JURY, true);
        assertThat(done).containsExactly(JURY, JURY);
    }

    private static void run(MemoryCourses courses, List<Instant> done, Instant now, boolean possible) {
        DoChores.Work work = course -> {
            done.add(course.schedule().juryDeadline());
            return possible;
        };
        new DoChores(courses, Map.of(REMIND_JURORS, work), () -> now).run();
    }
}
