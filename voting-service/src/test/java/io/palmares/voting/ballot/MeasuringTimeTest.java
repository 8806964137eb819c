package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.testkit.MovableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeasuringTimeTest {
    private final MovableClock wall = MovableClock.at("2026-01-01T00:00:00Z");
    private final AtomicLong steady = new AtomicLong();
    private final MachineTime time = new MachineTime(wall, steady::get);
    private final MachineTime.Moment start = time.now();

    @Test
    void whoeverMustNotBeLateTakesTheLongerOfBothClocks() {
        wall.advance(Duration.ofHours(1)); // the machine slept, and its steady clock with it
        assertThat(time.atMostSince(start)).isEqualTo(Duration.ofHours(1));
        steady.set(Duration.ofHours(2).toNanos());
        assertThat(time.atMostSince(start)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void whoeverMustWaitTakesTheOneThatNobodySets() {
        wall.advance(Duration.ofHours(1));
        assertThat(time.steadySince(start)).isZero();
    }
}
