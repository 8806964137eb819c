package io.palmares.contracts.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `io.palmares.candidates.frozen.v1` on `awards.nominations`. The candidates of a category, fixed.
public record CandidatesFrozen(
        String edition,
        String category,
        String rulebookHash,
        List<FrozenCandidate> candidates,
        @Nullable String entry) implements Event {
    public CandidatesFrozen {
        candidates = List.copyOf(candidates);
    }
}
