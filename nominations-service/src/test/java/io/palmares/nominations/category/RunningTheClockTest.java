package io.palmares.nominations.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.palmares.aggregate.Ask;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.nominations.memory.MemoryCourses;
import io.palmares.nominations.rulebook.Schedule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTheClockTest {
    private static final Instant OPEN = Instant.parse("2020-02-01T08:00:00Z");
    private static final Instant CLOSE = Instant.parse("2020-03-01T17:00:00Z");
    private final MemoryCourses courses = new MemoryCourses();

    private void begin(String edition) {
        Terms terms = new Terms(Preset.JURY_ONLY, 1, "h", 2, 3, 14, "Europe/Berlin");
        Instant later = CLOSE.plusSeconds(1);
        Schedule schedule = new Schedule(OPEN, CLOSE, later, later, later, later, later);
        courses.create(edition + ":c", Ask.plain(), Moves.begin(edition, "c", terms, schedule, List.of("o"), OPEN));
    }

    private boolean waits(String edition) {
        return courses.find(edition + ":c").orElseThrow().state().awaitsList();
    }

    @Test
    void keepsNoCategoryWaitingForOneThatCannotGoOn() {
        List.of("a", "b", "c").forEach(this::begin);
        RunClock clock = new RunClock(
                courses,
                (edition, category) -> true,
                (edition, category, at) -> {},
                (edition, category) -> {
                    if (edition.equals("b")) throw new IllegalStateException("a broken nomination");
                    return List.of();
                },
                () -> CLOSE);
        assertThatThrownBy(clock::run).hasMessageContaining("b:c").hasRootCauseMessage("a broken nomination");
        assertThat(List.of(waits("a"), waits("b"), waits("c"))).containsExactly(false, true, false);
    }

    @Test
    void waitsForARulingThatIsInForceAndNotCarriedOut() {
        begin("a");
        boolean[] carried = new boolean[1];
        RunClock clock = new RunClock(
                courses,
                (edition, category) -> carried[0],
                (edition, category, at) -> {},
                (edition, category) -> List.of(),
                () -> CLOSE);
        clock.run();
        assertThat(state("a")).isEqualTo(State.PUBLISHED);
        carried[0] = true;
        clock.run();
        assertThat(state("a")).isEqualTo(State.SCREENING);
    }

    private State state(String edition) {
        return courses.find(edition + ":c").orElseThrow().state().state();
    }
}
