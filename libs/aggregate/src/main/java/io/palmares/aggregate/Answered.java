package io.palmares.aggregate;

/// A request that a document remembers, so that its repetition changes nothing.
///
/// @param key the caller's idempotency key
/// @param bodyHash of what was asked
/// @param answer what it led to, the aggregate's own short word
public record Answered(String key, String bodyHash, String answer) {
    /// How many a document keeps.
    static final int KEPT = 8;
}
