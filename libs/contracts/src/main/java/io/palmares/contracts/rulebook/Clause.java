package io.palmares.contracts.rulebook;

import java.util.Map;

/// A rule that a ruling can cite.
public record Clause(String id, Map<String, String> text) {}
