package io.palmares.messaging;

import org.jspecify.annotations.Nullable;

/// A fact as an adapter hands it over for storing; the outbox adds id, sequence, time and cause.
///
/// @param data what becomes the JSON value; null writes a tombstone, which erases the key on a compacted topic
public record NewEvent(
        EventKind kind, Subject subject, @Nullable Object data) {
    public static NewEvent erasing(EventKind kind, Subject subject) {
        return new NewEvent(kind, subject, null);
    }
}
