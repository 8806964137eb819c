package io.palmares.results.count;

import io.palmares.ledger.Bytes;
import io.palmares.results.category.CategoryId;
import java.util.List;
import java.util.Optional;

/// What a count fetches from voting-service. Empty while it does not answer.
public interface VotingSide {
    Optional<SealedContents> box(CategoryId category, String electorClass);

    /// The locked scorecards, canonical JSON lines in the order of their root.
    Optional<List<Bytes>> scorecards(CategoryId category);

    /// The chair's casting vote between the tied, ascending; asks for it if it was not given.
    Optional<CastingVote> castingVote(CategoryId category, List<String> tied);

    /// Where a casting vote stands.
    sealed interface CastingVote {
        record Given(String preferred) implements CastingVote {}

        /// The chair was asked, and knows only who is tied.
        record Awaited() implements CastingVote {}

        /// No chair without a conflict: the step is left out.
        record NoChair() implements CastingVote {}
    }
}
