package io.palmares.contracts.event;

import org.jspecify.annotations.Nullable;

/// `io.palmares.officer-key.listed.v1` on `awards.editions`. From here on this key signs for the person in this role;
/// `category` for a chair. The keys of those in office at publication stand in the `edition` entry.
public record OfficerKeyListed(
        String edition,
        String role,
        @Nullable String category,
        String person,
        String key,
        @Nullable String entry) implements Event {}
