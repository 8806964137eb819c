package io.palmares.results.count;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Lot;
import io.palmares.results.category.Category;
import io.palmares.results.category.Paper;
import io.palmares.results.category.RevealedLot;
import io.palmares.results.category.SealedBox;
import io.palmares.results.count.VotingSide.CastingVote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Asks the chair, and draws the lot that was committed to, for one count.
final class DecideTies {
    private final Function<List<String>, CastingVote> chair;
    private final Category category;
    private final Map<List<String>, CastingVote> given = new HashMap<>();

    DecideTies(Function<List<String>, CastingVote> chair, Category category) {
        this.chair = chair;
        this.category = category;
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
        return Optional.ofNullable(category.heard().lot()).map(this::over);
    }

    private Lot over(RevealedLot seeds) {
        return new Lot(Bytes.fromBase64Url(seeds.first()), Bytes.fromBase64Url(seeds.second()), roots());
    }

    private List<Hash> roots() {
        return category.work().papers().stream()
                .map(Paper::electorClass)
                .flatMap(electorClass -> category.heard().poll().box(electorClass).stream())
                .map(SealedBox::root)
                .map(Hash::parse)
                .toList();
    }
}
