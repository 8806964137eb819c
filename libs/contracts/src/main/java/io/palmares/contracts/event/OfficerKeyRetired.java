package io.palmares.contracts.event;

import org.jspecify.annotations.Nullable;

/// `io.palmares.officer-key.retired.v1` on `awards.editions`. From here on this key signs in this role no more, and no
/// other in its place; `category` for a chair. What it signed before stays.
public record OfficerKeyRetired(
        String edition,
        String role,
        @Nullable String category,
        String key,
        @Nullable String entry) implements Event {}
