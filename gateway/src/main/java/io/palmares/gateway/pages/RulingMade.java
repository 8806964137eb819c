package io.palmares.gateway.pages;

import java.time.Instant;

/// A line of the register of rulings.
public record RulingMade(
        String ruling, String category, String kind, String clause, String code, String text, Instant made) {}
