package io.palmares.voting.jury;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What rulings did to the jury's time.
///
/// @param suspendedSince as this service heard of it, by its own clock
/// @param extendedUntil the jury's deadline by ruling, if later than the timetable's
/// @param laterMillis how much later the deadline is for having been suspended, in milliseconds
public record Course(
        boolean cancelled,
        @Nullable Instant suspendedSince,
        @Nullable Instant extendedUntil,
        long laterMillis) {
    static final Course RUNNING = new Course(false, null, null, 0);

    Course cancel() {
        return new Course(true, suspendedSince, extendedUntil, laterMillis);
    }

    Course suspend(Instant now) {
        return suspendedSince == null ? new Course(cancelled, now, extendedUntil, laterMillis) : this;
    }

    /// A deadline that was past when the suspension began stays past.
    Course resume(Terms terms, Instant now) {
        Instant since = suspendedSince;
        if (since == null) {
            return this;
        }
        Instant deadline = deadline(terms);
        boolean past = deadline == null || !since.isBefore(deadline);
        long lost = past ? 0 : Duration.between(since, now).toMillis();
        return new Course(cancelled, null, extendedUntil, laterMillis + lost);
    }

    Course extend(Instant until) {
        boolean later = extendedUntil == null || until.isAfter(extendedUntil);
        return later ? new Course(cancelled, suspendedSince, until, laterMillis) : this;
    }

    public boolean isSuspended() {
        return suspendedSince != null;
    }

    /// When scorecards lapse; never, if the timetable does not say.
    public @Nullable Instant deadline(Terms terms) {
        Instant planned = terms.juryDeadline();
        if (planned == null) {
            return null;
        }
        Instant extended = extendedUntil;
        Instant latest = extended != null && extended.isAfter(planned) ? extended : planned;
        return latest.plusMillis(laterMillis);
    }

    /// Deadlines are the first instant that is too late.
    boolean isOver(Terms terms, Instant now) {
        Instant deadline = deadline(terms);
        return deadline != null && !isSuspended() && !now.isBefore(deadline);
    }
}
