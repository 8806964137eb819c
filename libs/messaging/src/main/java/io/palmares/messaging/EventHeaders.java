package io.palmares.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The CloudEvents attributes of a received event.
///
/// @param id the same in every copy of the event
/// @param source the service that tells it
/// @param subject the aggregate, whose events `sequence` numbers
/// @param time the producer's clock; for reading only, no deadline is decided by it
/// @param schema the `dataschema`, if given
public record EventHeaders(
        String id,
        String source,
        String type,
        Subject subject,
        long sequence,
        Instant time,
        @Nullable String schema,
        Cause cause) {}
