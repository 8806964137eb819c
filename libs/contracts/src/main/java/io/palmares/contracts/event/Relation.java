package io.palmares.contracts.event;

/// A person or an organisation tied to a candidate: what conflicts of interest are detected from.
public record Relation(RelationKind kind, String id) {}
