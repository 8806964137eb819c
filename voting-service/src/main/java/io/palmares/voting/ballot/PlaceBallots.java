package io.palmares.voting.ballot;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.log.Batch;
import io.palmares.ledger.log.LogId;
import java.util.List;

/// Tells ballots where they stand in their box's log, so that none is put in twice.
public final class PlaceBallots implements Batch.Placed {
    private final Ballots ballots;

    public PlaceBallots(Ballots ballots) {
        this.ballots = ballots;
    }

    @Override
    public void at(LogId log, long index, List<Bytes> entries) {
        List<Entry> read =
                entries.stream().map(entry -> Entry.parse(entry.toArray())).toList();
        List<Entry> cast = read.stream().filter(PlaceBallots::isBallot).toList();
        if (!cast.isEmpty()) {
            Hash paper = cast.getFirst().json().hash("paper");
            ballots.place(
                    paper,
                    index + read.indexOf(cast.getFirst()),
                    cast.stream().map(PlaceBallots::id).toList());
        }
    }

    private static boolean isBallot(Entry entry) {
        return entry.type().equals("ballot");
    }

    private static BallotId id(Entry ballot) {
        return new BallotId(ballot.json().publicKey("pk"), ballot.json().integer("seq"));
    }
}
