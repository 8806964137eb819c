package io.palmares.nominations.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Change;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.ledger.ItemList;
import io.palmares.messaging.AppliedThrough;
import io.palmares.nominations.rulebook.Schedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ACoursesClockTest {
    private static final Instant OPEN = Instant.parse("2020-02-01T08:00:00Z");
    private static final Instant CLOSE = Instant.parse("2020-03-01T17:00:00Z");
    private static final Instant CONSENT = Instant.parse("2020-03-08T17:00:00Z");
    private static final Instant EMBARGO = Instant.parse("2020-07-01T16:00:00Z");
    private static final Schedule SCHEDULE = new Schedule(
            OPEN,
            CLOSE,
            CONSENT,
            Instant.parse("2020-05-01T16:00:00Z"),
            Instant.parse("2020-06-01T07:00:00Z"),
            Instant.parse("2020-06-10T16:00:00Z"),
            EMBARGO);

    private static Course begun(Preset preset) {
        Terms terms = new Terms(preset, 1, "h", 2, 3, 14, "Europe/Berlin");
        return Moves.begin("e", "c", terms, SCHEDULE, List.of("ORGANISER o"), Instant.parse("2020-01-01T00:00:00Z"))
                .state();
    }

    private static Course run(Course course, Instant now) {
        Course at = course;
        for (Optional<Change<Course, Course.Fact>> next = Moves.byClock(at, now);
                next.isPresent();
                next = Moves.byClock(at, now)) {
            at = listed(next.get().state());
        }
        return at;
    }

    private static Course listed(Course course) {
        return course.awaitsList()
                ? Moves.listed(course, LogFile.ofBytes(new ItemList(List.of()))).state()
                : course;
    }

    @Test
    void doesNotGoOnBeforeItsNominationsAreListed() {
        Course closed = Moves.byClock(run(begun(Preset.JURY_ONLY), OPEN), CLOSE)
                .orElseThrow()
                .state();
        assertThat(closed.awaitsList()).isTrue();
        assertThat(Moves.byClock(closed, CONSENT)).isEmpty();
        assertThat(Moves.byClock(listed(closed), CONSENT)).isPresent();
    }

    @Test
    void stepsAtItsInstantsAndNotBefore() {
        Course course = begun(Preset.JURY_SHORTLIST_THEN_VOTE);
        assertThat(run(course, OPEN.minusMillis(1)).state()).isEqualTo(State.PUBLISHED);
        assertThat(run(course, OPEN).state()).isEqualTo(State.NOMINATING);
        assertThat(run(course, CLOSE.minusMillis(1)).state()).isEqualTo(State.NOMINATING);
        assertThat(run(course, CLOSE).state()).isEqualTo(State.SCREENING);
        assertThat(run(course, CONSENT.minusMillis(1)).consentEnded()).isFalse();
        assertThat(run(course, CONSENT).consentEnded()).isTrue();
    }

    @Test
    void takesSeveralInstantsInOrderWhenTheClockJumps() {
        Course jumped = run(begun(Preset.JURY_ONLY), EMBARGO);
        assertThat(jumped.transitions())
                .extracting(Transition::to)
                .containsExactly(State.PUBLISHED, State.NOMINATING, State.SCREENING);
        assertThat(jumped.transitions()).extracting(Transition::at).endsWith(OPEN, CLOSE);
    }

    @Test
    void standsStillWhileSuspendedAndIsLaterByThatAfterwards() {
        Course suspended = Moves.suspend(run(begun(Preset.JURY_ONLY), OPEN), List.of(), "why", OPEN.plusSeconds(10))
                .state();
        assertThat(run(suspended, EMBARGO).state()).isEqualTo(State.SUSPENDED);
        Course resumed =
                Moves.resume(suspended, List.of(), "why", OPEN.plusSeconds(70)).state();
        assertThat(resumed.state()).isEqualTo(State.NOMINATING);
        assertThat(resumed.schedule().nominationsClose()).isEqualTo(CLOSE.plusSeconds(60));
        assertThat(resumed.schedule().nominationsOpen()).isEqualTo(OPEN);
    }

    @Test
    void isNeverToldBackwards() {
        Course counting = Told.told(begun(Preset.VOTE_ONLY), State.COUNTING, "told", EMBARGO, next -> {})
                .state();
        assertThat(Told.opened(counting, "m", AppliedThrough.NOTHING, EMBARGO)
                        .state()
                        .state())
                .isEqualTo(State.COUNTING);
    }

    @Test
    void keepsWhatItIsToldUnderASuspensionForItsEnd() {
        Course suspended =
                Moves.suspend(begun(Preset.VOTE_ONLY), List.of(), "why", OPEN).state();
        Course told = Told.told(suspended, State.CERTIFIED, "told", EMBARGO, next -> {})
                .state();
        assertThat(told.state()).isEqualTo(State.SUSPENDED);
        assertThat(Moves.resume(told, List.of(), "why", EMBARGO).state().state())
                .isEqualTo(State.CERTIFIED);
    }

    @Test
    void aCancelledOneStaysCancelled() {
        Course cancelled =
                Moves.cancel(begun(Preset.VOTE_ONLY), List.of(), "why", OPEN).state();
        assertThat(Told.told(cancelled, State.ANNOUNCED, "told", EMBARGO, next -> {})
                        .state()
                        .state())
                .isEqualTo(State.CANCELLED);
    }

    private static Course voted(String... classes) {
        Course course = begun(Preset.VOTE_ONLY);
        for (String electorClass : classes) {
            Box box = new Box(electorClass, "p", 1, OPEN, CLOSE, Box.Stage.FROZEN);
            course = Told.paperFrozen(course, box, AppliedThrough.NOTHING).state();
        }
        return course;
    }

    @Test
    void aCancelledOneIsCountedAllTheSameOnceEveryBoxIsSealedAndNotBefore() {
        Course voted = voted("a", "b");
        Course half = Told.sealed(voted, "a", AppliedThrough.NOTHING, CLOSE).state();
        Course cancelled = Moves.cancel(half, List.of(), "why", CLOSE).state();
        assertThat(cancelled.isStillCounted()).isFalse();
        Course sealed = Told.sealed(half, "b", AppliedThrough.NOTHING, CLOSE).state();
        assertThat(sealed.isStillCounted()).isFalse();
        assertThat(Moves.cancel(sealed, List.of(), "why", CLOSE).state().isStillCounted())
                .isTrue();
        // The word of the last seal comes after the ruling.
        assertThat(Told.sealed(cancelled, "b", AppliedThrough.NOTHING, CLOSE)
                        .state()
                        .isStillCounted())
                .isTrue();
    }

    @Test
    void aSuspendedOneThatIsCancelledIsCountedAllTheSame() {
        Course sealed =
                Told.sealed(voted("a"), "a", AppliedThrough.NOTHING, CLOSE).state();
        Course suspended = Moves.suspend(sealed, List.of(), "why", CLOSE).state();
        assertThat(Moves.cancel(suspended, List.of(), "why", CLOSE).state().isStillCounted())
                .isTrue();
    }

    @Test
    void countsWhenTheLastOfItsBoxesIsSealed() {
        Course course = voted("a", "b");
        List<State> states = new ArrayList<>();
        course = Told.sealed(course, "a", AppliedThrough.NOTHING, CLOSE).state();
        states.add(course.state());
        course = Told.sealed(course, "b", AppliedThrough.NOTHING, CLOSE).state();
        states.add(course.state());
        assertThat(states).containsExactly(State.PUBLISHED, State.COUNTING);
    }

    @Test
    void becomesFinalOnlyWithoutAnOpenObjection() {
        Course announced = Told.announced(begun(Preset.VOTE_ONLY), 1, List.of("w"), AppliedThrough.NOTHING, EMBARGO)
                .state();
        Instant end = Instant.parse("2020-07-15T16:00:00Z");
        assertThat(run(announced, end.minusMillis(1)).state()).isEqualTo(State.ANNOUNCED);
        assertThat(run(announced, end).state()).isEqualTo(State.FINAL);
        Course objected =
                ObjectionMoves.raised(announced, "o", "p", "text", EMBARGO).state();
        assertThat(run(objected, end).state()).isEqualTo(State.ANNOUNCED);
    }
}
