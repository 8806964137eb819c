package io.palmares.nominations.endorsement;

/// A member, where they endorse.
public record Endorser(String edition, String category, String member) {}
