package io.palmares.gateway.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.gateway.clock.MoveClock.Outcome.Backwards;
import io.palmares.gateway.clock.MoveClock.Outcome.Moved;
import io.palmares.web.time.ClockOffset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovingTheClockTest {

    private static final Instant MACHINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant START = Instant.parse("2020-01-15T08:00:00Z");

    @TempDir
    Path directory;

    @Test
    void startsAnywhere() {
        MoveClock clock = at(MACHINE);
        assertThat(clock.to(START)).isEqualTo(new Moved(START));
        assertThat(clock.now()).isEqualTo(START);
    }

    @Test
    void standsWhereItIsAndMovesOnlyForward() {
        MoveClock clock = at(MACHINE);
        clock.to(START);
        assertThat(clock.to(START)).isEqualTo(new Moved(START));
        assertThat(clock.to(START.minusMillis(1))).isEqualTo(new Backwards(START));
        assertThat(clock.to(START.plusMillis(1))).isEqualTo(new Moved(START.plusMillis(1)));
    }

    @Test
    void remembersAfterARestartThatItWasSet() {
        at(MACHINE).to(START);
        assertThat(at(MACHINE).to(START.minusSeconds(1))).isEqualTo(new Backwards(START));
    }

    private MoveClock at(Instant machine) {
        return new MoveClock(ClockOffset.writing(directory.resolve("clock")), Clock.fixed(machine, ZoneOffset.UTC));
    }
}
