package io.palmares.voting.ballot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/// Measures how long something took. Never compared with the deadlines clock.
public final class MachineTime {
    private final Clock wall;
    private final LongSupplier nanos;

    /// Reads two clocks.
    ///
    /// @param nanos a steady clock, such as `System::nanoTime`
    public MachineTime(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    /// A reading of both clocks.
    public record Moment(Instant wall, long nanos) {}

    public Moment now() {
        return new Moment(wall.instant(), nanos.getAsLong());
    }

    /// For whoever must not be late: the longer of what both clocks say, because a steady clock may stand still while
    /// the machine is suspended.
    public Duration atMostSince(Moment start) {
        Duration byWall = Duration.between(start.wall(), wall.instant());
        Duration steady = steadySince(start);
        return byWall.compareTo(steady) > 0 ? byWall : steady;
    }

    /// For whoever must wait: the steady clock, which nobody can set.
    public Duration steadySince(Moment start) {
        return Duration.ofNanos(nanos.getAsLong() - start.nanos());
    }
}
