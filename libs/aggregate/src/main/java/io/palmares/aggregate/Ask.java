package io.palmares.aggregate;

import org.jspecify.annotations.Nullable;

/// What a caller demands of a write besides its content.
///
/// @param key the idempotency key, if the request has one
/// @param bodyHash of the request
/// @param ifMatch the version the caller saw, if it must still be that
public record Ask(
        @Nullable String key, String bodyHash, @Nullable Long ifMatch) {
    private static final Ask PLAIN = new Ask(null, "", null);

    /// The system itself: no key, any version.
    public static Ask plain() {
        return PLAIN;
    }

    public static Ask keyed(String key, String bodyHash) {
        return new Ask(key, bodyHash, null);
    }
}
