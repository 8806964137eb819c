package io.palmares.messaging.mongo;

/// State and events are stored.
///
/// @param version what the next replacement must name; 1 after the insertion
public record Written(long version) implements Insertion, Replacement {}
