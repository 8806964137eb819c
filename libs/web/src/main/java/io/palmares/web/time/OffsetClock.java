package io.palmares.web.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// Another clock plus an offset that is read at each call.
final class OffsetClock extends Clock {

    private final Clock base;
    private final ClockOffset offset;

    OffsetClock(Clock base, ClockOffset offset) {
        this.base = base;
        this.offset = offset;
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OffsetClock(base.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return base.instant().plusMillis(offset.millis());
    }

    @Override
    public long millis() {
        return base.millis() + offset.millis();
    }
}
