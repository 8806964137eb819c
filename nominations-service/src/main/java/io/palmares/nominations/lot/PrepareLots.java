package io.palmares.nominations.lot;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.MasterSecret;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Lot;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.entry.LotCommitments;
import java.util.List;
import java.util.function.Supplier;

/// Makes the seeds of a category's lots, for the returning officer and the auditor, and says what commits to them.
/// Asked
/// again it says the same.
public final class PrepareLots {
    private final Lots lots;
    private final SealedSeeds seals;
    private final Supplier<Bytes> random;

    /// Put together from its parts.
    ///
    /// @param random 32 fresh random bytes
    public PrepareLots(Lots lots, MasterSecret secret, Supplier<Bytes> random) {
        this.lots = lots;
        this.seals = new SealedSeeds(secret);
        this.random = random;
    }

    public LotCommitments prepare(String edition, String category) {
        String id = Course.id(edition, category);
        Seeds seeds = lots.find(id).map(kept -> kept.state()).orElseGet(() -> made(id, edition, category));
        return new LotCommitments(
                category, commitments(id, seeds, Seeds.Purpose.CUT), commitments(id, seeds, Seeds.Purpose.COUNT));
    }

    /// Whoever was first has made them for all.
    private Seeds made(String id, String edition, String category) {
        Seeds fresh = new Seeds(
                edition,
                category,
                seals.fresh(id, Seeds.Purpose.CUT, random),
                seals.fresh(id, Seeds.Purpose.COUNT, random),
                List.of());
        lots.create(id, Ask.plain(), Change.silently(fresh));
        return lots.find(id).orElseThrow().state();
    }

    private List<Hash> commitments(String id, Seeds seeds, Seeds.Purpose purpose) {
        return seals.open(id, seeds, purpose).stream().map(Lot::commitment).toList();
    }
}
