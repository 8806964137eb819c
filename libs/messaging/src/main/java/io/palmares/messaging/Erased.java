package io.palmares.messaging;

/// A tombstone: everything told under this key is to be forgotten.
public record Erased(String key) {}
