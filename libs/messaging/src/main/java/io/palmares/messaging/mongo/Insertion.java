package io.palmares.messaging.mongo;

/// What became of a new document.
public sealed interface Insertion permits Written, Insertion.Taken {
    /// A document with this id, or another unique value, exists; nothing was written.
    record Taken() implements Insertion {}
}
