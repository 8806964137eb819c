package io.palmares.results.count;

import io.palmares.ledger.Lot;
import io.palmares.results.count.VotingSide.CastingVote;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What decides a tie that figures leave.
///
/// @param chair asked for a casting vote between the tied, ascending
/// @param seeds of a lot, committed to before; empty where none is drawn
public record TieDeciders(Function<List<String>, CastingVote> chair, Optional<Lot> seeds) {
    /// Nobody is asked and nothing drawn.
    static final TieDeciders NONE = new TieDeciders(_ -> new CastingVote.NoChair(), Optional.empty());

    static TieDeciders chair(Function<List<String>, CastingVote> chair) {
        return new TieDeciders(chair, Optional.empty());
    }

    /// Whom the chair prefers; empty if nobody can be asked.
    public Optional<CastingVote.Given> givenByChair(List<String> tied) {
        return chair.apply(tied) instanceof CastingVote.Given given ? Optional.of(given) : Optional.empty();
    }

    /// Whom the lot prefers; all of them if none is drawn.
    List<String> drawn(String category, List<String> tied) {
        return seeds.map(lot -> List.of(lot.order(category, tied).getFirst())).orElse(tied);
    }
}
