package io.palmares.results.category;

import java.time.Instant;
import java.util.List;

/// Two officers' word for a result.
///
/// @param result the very bytes they certified, canonical JSON
public record Certificate(int resultVersion, String result, List<Signed> by, Instant embargoUntil, Instant at) {
    public Certificate {
        by = List.copyOf(by);
    }

    /// An officer's signature over the `result` entry.
    public record Signed(String person, String role, String publicKey, String signature) {}
}
