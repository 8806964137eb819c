package io.palmares.messaging;

/// One version of an event and the one topic it travels on.
///
/// @param type CloudEvents `type`, such as `io.palmares.shortlist.published.v1`
/// @param topic Kafka topic, such as `awards.shortlists`
public record EventKind(String type, String topic) {}
