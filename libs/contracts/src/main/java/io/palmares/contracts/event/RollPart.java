package io.palmares.contracts.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `io.palmares.roll.part.v1` on `awards.electorates`. A part of a roll: at most 1,000 public keys, ascending.
public record RollPart(
        String edition,
        String category,
        String electorClass,
        @Nullable String section,
        int rollVersion,
        int part,
        int parts,
        List<String> keys)
        implements Event {
    public RollPart {
        keys = List.copyOf(keys);
    }
}
