package io.palmares.results.category;

/// A nominee among the candidates of a category.
///
/// @param candidate the id on ballot papers
/// @param label the salted hash of its public record
public record Entrant(String candidate, String nominee, String label) {}
