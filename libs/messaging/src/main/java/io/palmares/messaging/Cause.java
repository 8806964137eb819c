package io.palmares.messaging;

import org.jspecify.annotations.Nullable;

/// Why something happens: bound to the thread while an event is handled, copied into the events that follow from it.
///
/// @param correlationId shared by everything that one act set in motion
/// @param causationId the event this one answers
/// @param traceparent W3C Trace Context
public record Cause(
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {
    public static final Cause UNKNOWN = new Cause(null, null, null);
    private static final ScopedValue<Cause> CURRENT = ScopedValue.newInstance();

    public static Cause current() {
        return CURRENT.orElse(UNKNOWN);
    }

    /// What follows from the event with these headers.
    public static Cause of(EventHeaders event) {
        String correlation = event.cause().correlationId();
        return new Cause(
                correlation == null ? event.id() : correlation,
                event.id(),
                event.cause().traceparent());
    }

    /// Runs the work under this cause.
    public <T, X extends Throwable> T during(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
