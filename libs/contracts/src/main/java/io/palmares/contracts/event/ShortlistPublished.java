package io.palmares.contracts.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `io.palmares.shortlist.published.v1` on `awards.shortlists`. The finalists in alphabetical order of their ids,
/// without scores. `shortlistHash` = H over the canonical JSON of {category, edition, finalists}.
public record ShortlistPublished(
        String edition,
        String category,
        List<String> finalists,
        List<TieStep> tieSteps,
        String shortlistHash,
        @Nullable String entry)
        implements Event {
    public ShortlistPublished {
        finalists = List.copyOf(finalists);
        tieSteps = List.copyOf(tieSteps);
    }
}
