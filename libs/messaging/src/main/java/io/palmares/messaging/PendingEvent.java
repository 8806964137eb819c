package io.palmares.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A numbered event, stored in its aggregate's document until the broker has it.
///
/// @param id CloudEvents `id`: every copy of this event carries it
/// @param sequence 1 for the subject's first event, without gaps
/// @param schema CloudEvents `dataschema`, if the event has one
/// @param json the value, or null for a tombstone
public record PendingEvent(
        String id,
        EventKind kind,
        Subject subject,
        long sequence,
        Instant time,
        @Nullable String schema,
        Cause cause,
        @Nullable String json) {}
