package io.palmares.gateway.clock;

import io.palmares.web.time.ClockOffset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Moves the deadlines clock of a demonstration: first to any instant, afterwards only forward.
public final class MoveClock {

    private final ClockOffset offset;
    private final Clock machine;

    public MoveClock(ClockOffset offset, Clock machine) {
        this.offset = offset;
        this.machine = machine;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// The clock shows this now, and goes on from there.
        record Moved(Instant now) implements Outcome {}

        /// The clock shows a later instant already.
        record Backwards(Instant now) implements Outcome {}
    }

    public Instant now() {
        return machine.instant().plusMillis(offset.millis());
    }

    public synchronized Outcome to(Instant instant) {
        Instant now = now();
        boolean wasSet = offset.millis() != 0;
        if (wasSet && instant.isBefore(now)) {
            return new Outcome.Backwards(now);
        }
        long millis = Duration.between(machine.instant(), instant).toMillis();
        offset.set(millis == 0 ? 1 : millis);
        return new Outcome.Moved(instant);
    }
}
