package io.palmares.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MovableClockTest {
    private static final Instant CLOSES = Instant.parse("2020-11-10T17:00:00Z");
    private final MovableClock clock = MovableClock.at("2020-11-10T09:00:00Z");

    @Test
    void standsUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo("2020-11-10T09:00:00Z");
        clock.advance(Duration.ofHours(8));
        assertThat(clock.instant()).isEqualTo(CLOSES);
    }

    @Test
    void stopsJustBeforeADeadline() {
        clock.moveJustBefore(CLOSES);
        assertThat(clock.instant()).isBefore(CLOSES).isEqualTo("2020-11-10T16:59:59.999Z");
    }

    @Test
    void movesItsViewsInOtherZones() {
        Clock brussels = clock.withZone(ZoneId.of("Europe/Brussels"));
        clock.moveTo(CLOSES);
        assertThat(brussels.instant()).isEqualTo(CLOSES);
        assertThat(brussels.getZone()).isEqualTo(ZoneId.of("Europe/Brussels"));
    }
}
