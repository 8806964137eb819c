package io.palmares.results.category;

/// A ruling that the box of a class carried out.
public record AppliedRuling(String ruling, String electorClass) {}
