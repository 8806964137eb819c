package io.palmares.messaging.mongo;

/// What became of a document's next version.
public sealed interface Replacement permits Written, Replacement.Stale, Replacement.Absent, Replacement.Overloaded {
    /// The document has moved on; nothing was written.
    ///
    /// @param current its version now
    record Stale(long current) implements Replacement {}

    /// There is no such document.
    record Absent() implements Replacement {}

    /// Too many of its events still wait for the broker; nothing was written. Answer 503.
    record Overloaded(int pending) implements Replacement {}
}
