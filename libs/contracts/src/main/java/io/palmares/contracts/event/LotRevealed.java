package io.palmares.contracts.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `io.palmares.lot.revealed.v1` on `awards.electorates`. A pair of the seeds committed when the edition was
/// published: the returning officer's and the auditor's, 32 bytes each.
public record LotRevealed(
        String edition,
        String category,
        LotPurpose purpose,
        List<String> seeds,
        @Nullable String entry) implements Event {
    public LotRevealed {
        seeds = List.copyOf(seeds);
    }
}
