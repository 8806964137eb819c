package io.palmares.contracts.event;

import org.jspecify.annotations.Nullable;

/// `io.palmares.roll.frozen.v1` on `awards.electorates`. A roll is complete: size and RFC 6962 root over its
/// ascending keys. A class merged into another is sent with size 0 and `mergedInto`.
public record RollFrozen(
        String edition,
        String category,
        String electorClass,
        @Nullable String section,
        int rollVersion,
        String weight,
        int parts,
        int size,
        String root,
        int withheld,
        @Nullable String mergedInto)
        implements Event {}
