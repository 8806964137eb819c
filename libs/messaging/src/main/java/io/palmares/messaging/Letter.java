package io.palmares.messaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An event as it lies on a topic, not yet read.
///
/// @param body UTF-8 JSON; null for a tombstone
public record Letter(
        String topic,
        String key,
        Map<String, String> headers,
        @Nullable String body) {
    public Letter {
        headers = Map.copyOf(headers);
    }
}
