package io.palmares.voting.ballot;

import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.InclusionProof;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.SignedNote;
import io.palmares.ledger.log.Batch;
import io.palmares.ledger.log.LogHead;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.LogStore;
import io.palmares.ledger.log.Sequencer;
import io.palmares.ledger.log.SequencerOutcome;
import io.palmares.ledger.log.Tiles;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The logs of the boxes: `box`, the ballots in batches, `close`. Every call may be repeated, by any copy.
public final class BoxLogs {
    private final LogStore store;
    private final Sequencer sequencer;
    private final Ballots ballots;
    private final EditionKeys keys;

    public BoxLogs(LogStore store, Sequencer sequencer, Ballots ballots, EditionKeys keys) {
        this.store = store;
        this.sequencer = sequencer;
        this.ballots = ballots;
        this.keys = keys;
    }

    /// A ballot's place, proven.
    public record Proof(InclusionProof inclusion, SignedNote checkpoint) {}

    private static LogId id(FrozenPaper paper) {
        return LogId.of(paper.box());
    }

    private BoxEntries entries(FrozenPaper paper) {
        return new BoxEntries(paper, keys.of(id(paper).edition()).log());
    }

    /// Puts `box` in.
    boolean begin(FrozenPaper paper) {
        return append(paper, () -> _ -> List.of());
    }

    /// Puts in what is queued now.
    boolean appendQueued(FrozenPaper paper) {
        return append(paper, () -> new QueuedBallots(ballots, paper.id()));
    }

    /// What is queued is asked for when everything before has its place: else it would be put in twice.
    private boolean append(FrozenPaper paper, Supplier<Batch> queued) {
        return isDone(
                sequencer.append(paper.box(), head -> head.size() > 0 ? queued.get() : first(paper, queued.get())));
    }

    private Batch first(FrozenPaper paper, Batch queued) {
        Batch first = Batch.of(List.of(entries(paper).box()));
        return most -> {
            List<Bytes> part = first.next(most);
            return part.isEmpty() ? queued.next(most) : part;
        };
    }

    /// Puts `close` in, and tells what is sealed thereby; nothing while another copy writes.
    Optional<LogHead> close(FrozenPaper paper) {
        SequencerOutcome outcome =
                sequencer.finish(paper.box(), head -> entries(paper).close(head.size() - 1, ballots.keys(paper.id())));
        return isDone(outcome) ? store.head(id(paper)) : Optional.empty();
    }

    /// What `close` says of a closed log.
    JsonObject end(LogHead closed) {
        Bytes last = new Tiles(store, closed.id()).entry(closed.size() - 1);
        return Entry.parse(last.toArray()).json();
    }

    Bytes sealEntry(FrozenPaper paper, LogHead closed) {
        JsonObject end = end(closed);
        return entries(paper).seal(closed, end.integer("ballots"), end.integer("keys"));
    }

    private static boolean isDone(SequencerOutcome outcome) {
        return switch (outcome) {
            case SequencerOutcome.Done _ -> true;
            case SequencerOutcome.Busy _ -> false;
            case SequencerOutcome.Alarm alarm -> throw new LogNotSigned(alarm);
        };
    }

    /// Distinct keys that wait for a batch.
    int waitingKeys(FrozenPaper paper) {
        return new QueuedBallots(ballots, paper.id()).keys();
    }

    /// Where a leaf stands in the tree of the last checkpoint.
    public Optional<Proof> prove(FrozenPaper paper, Hash leaf) {
        return store.head(id(paper))
                .flatMap(head -> ballots.indexOf(paper.id(), leaf).flatMap(index -> prove(head, index)));
    }

    private Optional<Proof> prove(LogHead head, long index) {
        @Nullable SignedNote signed = head.signed();
        long size = head.checkpoint().map(Checkpoint::size).orElse(0L);
        return signed == null || index >= size
                ? Optional.empty()
                : Optional.of(new Proof(new Tiles(store, head.id()).proofs(size).inclusion(index, size), signed));
    }
}
