package io.palmares.nominations.lot;

import io.palmares.aggregate.MasterSecret;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Lot;
import io.palmares.nominations.category.Course;
import java.util.List;

/// Draws lots among the tied of a category without a jury, with the seeds for its cut; they are revealed with its
/// shortlist, which follows at once.
public final class DrawAtCut {
    private final Lots lots;
    private final SealedSeeds seals;

    public DrawAtCut(Lots lots, MasterSecret secret) {
        this.lots = lots;
        this.seals = new SealedSeeds(secret);
    }

    /// From most to least preferred.
    ///
    /// @param candidates public ids, so that anyone can draw the same again
    public List<String> order(String edition, String category, List<String> candidates) {
        String id = Course.id(edition, category);
        List<Bytes> seeds = seals.open(id, lots.find(id).orElseThrow().state(), Seeds.Purpose.CUT);
        return new Lot(seeds.getFirst(), seeds.getLast(), List.of()).order(category, candidates);
    }
}
