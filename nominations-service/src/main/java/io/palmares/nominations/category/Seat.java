package io.palmares.nominations.category;

import org.jspecify.annotations.Nullable;

/// A seat on a jury panel.
public record Seat(String person, @Nullable String organisation, boolean chair) {}
