package io.palmares.results.category;

import java.time.Instant;
import java.util.List;

/// Two officers' word for a result.
///
/// @param result the very bytes they certified, canonical JSON
/// @param entry the `result` entry that both signed, base64url; it enters the log with the announcement
public record Certificate(
        int resultVersion, String result, String entry, List<Signed> by, Instant embargoUntil, Instant at) {
    public Certificate {
        by = List.copyOf(by);
    }

    /// An officer's signature over the `result` entry.
    public record Signed(String person, String role, String publicKey, String signature) {}
}
