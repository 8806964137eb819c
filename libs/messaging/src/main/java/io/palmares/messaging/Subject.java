package io.palmares.messaging;

/// The aggregate that an event is about. Its events are numbered 1, 2, 3 … and stay in order.
///
/// @param name CloudEvents `subject`; belongs to exactly one document, for the document keeps the numbering
/// @param key Kafka key, which chooses the partition; must never change for a subject
public record Subject(String name, String key) {}
