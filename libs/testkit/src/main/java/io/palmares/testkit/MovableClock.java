package io.palmares.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands until a test moves it.
public final class MovableClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// In UTC.
    public static MovableClock at(String instant) {
        return at(Instant.parse(instant));
    }

    public static MovableClock at(Instant instant) {
        return new MovableClock(new AtomicReference<>(instant), ZoneOffset.UTC);
    }

    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    public void moveTo(Instant instant) {
        now.set(instant);
    }

    /// To the last millisecond before: the one just inside a half-open interval's end.
    public void moveJustBefore(Instant instant) {
        moveTo(instant.minusMillis(1));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /// Moves together with this one.
    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }
}
