package io.palmares.results.count;

import io.palmares.ledger.Lot;
import io.palmares.results.count.VotingSide.CastingVote;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What decides a tie that figures leave.
///
/// @param chair asked for a casting vote between the tied, ascending
/// @param lot whose seeds were committed before; empty where the rulebook draws none
record TieDeciders(Function<List<String>, CastingVote> chair, Optional<Lot> lot) {
    /// Nobody is asked and nothing drawn.
    static final TieDeciders NONE = new TieDeciders(_ -> new CastingVote.NoChair(), Optional.empty());

    static TieDeciders chair(Function<List<String>, CastingVote> chair) {
        return new TieDeciders(chair, Optional.empty());
    }
}
