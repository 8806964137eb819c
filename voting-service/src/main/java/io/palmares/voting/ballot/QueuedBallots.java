package io.palmares.voting.ballot;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.log.Batch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The queued ballots of a paper as a batch, ascending by leaf: so that the log tells nothing of the order in which
/// they were cast. Only leaves and ids are held, the ballots are read when their turn comes.
final class QueuedBallots implements Batch {
    private record Queued(Hash leaf, BallotId id) {}

    private final Ballots ballots;
    private final List<Queued> queue = new ArrayList<>();
    private int done;

    QueuedBallots(Ballots ballots, Hash paper) {
        this.ballots = ballots;
        // The leaf is taken from the bytes, not from what stands beside them: a changed ballot must show.
        ballots.eachQueued(paper, b -> queue.add(new Queued(Merkle.leaf(b.entry()), b.id())));
        queue.sort(Comparator.comparing(Queued::leaf));
    }

    int keys() {
        return Math.toIntExact(queue.stream().map(q -> q.id().key()).distinct().count());
    }

    @Override
    public List<Bytes> next(int most) {
        List<Queued> part = queue.subList(done, Math.min(queue.size(), done + most));
        done += part.size();
        return ballots.find(part.stream().map(Queued::id).toList()).stream()
                .map(StoredBallot::entry)
                .sorted(Comparator.comparing(Merkle::leaf))
                .toList();
    }
}
