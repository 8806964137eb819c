package io.palmares.results.count;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Lot;
import io.palmares.results.category.RevealedLot;
import io.palmares.results.count.VotingSide.CastingVote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks the chair, and draws the lot that was committed to, for one count.
final class DecideTies {
    private final Function<List<String>, CastingVote> chair;
    private final @Nullable RevealedLot seeds;
    private final List<Hash> roots;
    private final Map<List<String>, CastingVote> given = new HashMap<>();

    /// @param roots of the category's seals, in the order of their papers in the log
    DecideTies(Function<List<String>, CastingVote> chair, @Nullable RevealedLot seeds, List<Hash> roots) {
        this.chair = chair;
        this.seeds = seeds;
        this.roots = roots;
    }

    TieDeciders asking() {
        return new TieDeciders(this::ask, lot());
    }

    /// Nobody is asked anything new: what the chair said of the same candidates stands.
    TieDeciders remembering() {
        return new TieDeciders(tied -> given.getOrDefault(tied, new CastingVote.NoChair()), lot());
    }

    private CastingVote ask(List<String> tied) {
        return given.computeIfAbsent(tied, chair);
    }

    private Optional<Lot> lot() {
        return Optional.ofNullable(seeds)
                .map(lot -> new Lot(Bytes.fromBase64Url(lot.first()), Bytes.fromBase64Url(lot.second()), roots));
    }
}
