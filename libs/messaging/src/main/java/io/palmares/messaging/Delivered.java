package io.palmares.messaging;

/// An event in a handler's hands.
public record Delivered<T>(EventHeaders meta, T data) {}
