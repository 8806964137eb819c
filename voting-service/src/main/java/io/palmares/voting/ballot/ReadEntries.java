package io.palmares.voting.ballot;

import io.palmares.ledger.Bytes;
import io.palmares.voting.ballot.SealedBallots.SealedBallot;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Reads a sealed box in its order, a part at a time: `box`, the ballots ascending by leaf, `close`.
public final class ReadEntries {
    private final SealedBallots sealed;
    private final Ballots ballots;

    public ReadEntries(SealedBallots sealed, Ballots ballots) {
        this.sealed = sealed;
        this.ballots = ballots;
    }

    public void each(Seal seal, Consumer<Bytes> entries) {
        entries.accept(seal.box());
        sealed.each(seal.root(), part -> each(part, entries));
        entries.accept(seal.close());
    }

    private void each(List<SealedBallot> part, Consumer<Bytes> entries) {
        ballots.find(part.stream().map(SealedBallot::id).toList()).stream()
                .sorted(Comparator.comparing(StoredBallot::leaf))
                .map(StoredBallot::entry)
                .forEach(entries);
    }
}
