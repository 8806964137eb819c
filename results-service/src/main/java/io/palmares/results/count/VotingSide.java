package io.palmares.results.count;

import io.palmares.ledger.Origin;
import io.palmares.results.category.CategoryId;
import java.util.List;
import java.util.Optional;

/// What a count fetches from voting-service. Empty while it does not answer.
public interface VotingSide {
    /// The log of a closed box: as many entries as were sealed, or as many as there are if there are fewer.
    Optional<ReadLog> box(Origin log, int sealed);

    /// The edition's log as it stands now.
    Optional<ReadLog> edition(Origin log);

    Optional<SealedCards> scorecards(CategoryId category);

    /// The chair's casting vote between the tied, ascending; asks for it if it was not given.
    Optional<CastingVote> castingVote(CategoryId category, List<String> tied);

    /// Where a casting vote stands.
    sealed interface CastingVote {
        /// Whom the chair prefers.
        ///
        /// @param signed by the chair, an entry in base64url, for everyone to check
        record Given(String preferred, String signed) implements CastingVote {}

        /// The chair was asked, and knows only who is tied.
        record Awaited() implements CastingVote {}

        /// No chair without a conflict: the step is left out.
        record NoChair() implements CastingVote {}
    }
}
