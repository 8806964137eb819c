package io.palmares.ledger.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SignedNote;
import io.palmares.ledger.SigningKey;
import io.palmares.ledger.SubtreeProofs;
import io.palmares.ledger.log.SequencerOutcome.Alarm;
import io.palmares.ledger.log.SequencerOutcome.Busy;
import io.palmares.ledger.log.SequencerOutcome.Done;
import io.palmares.ledger.log.SequencerOutcome.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The one writer of logs: append, make durable, **then** sign.
///
/// A guarded write of the head takes a part of a batch in: that instant it is in the log for good. Tiles and bundles
/// follow from it and may be written again; then the checkpoint is signed, remembered and stored with a second guarded
/// write. After a crash in between, the next writer completes what the head says. Nothing is signed over a tree that is
/// smaller than, or does not begin with, what was signed before.
public final class Sequencer {
    /// Entries of a batch that are read at a time.
    public static final int PART = 1024;

    /// Bytes taken in with one write, or one entry: a store takes documents of so many only.
    public static final int PART_BYTES = 4 << 20;

    private final LogStore store;
    private final SeenCheckpoints seen;
    private final Function<Origin, SigningKey> keys;
    private final Batch.Placed placed;
    private final Writer writer;

    /// Who writes.
    ///
    /// @param name different for every process
    /// @param clock of the machine
    /// @param lease how long the others wait after its last write
    public record Writer(String name, Clock clock, Duration lease) {}

    public Sequencer(
            LogStore store,
            SeenCheckpoints seen,
            Function<Origin, SigningKey> keys,
            Batch.Placed placed,
            Writer writer) {
        this.store = store;
        this.seen = seen;
        this.keys = keys;
        this.placed = placed;
        this.writer = writer;
    }

    /// Appends what is chosen after everything before is complete; to a finished log nothing, and nothing is chosen.
    public SequencerOutcome append(Origin log, Batch.Choice choice) {
        return write(log, choice, false);
    }

    /// Appends the last entry of a log; to a finished one nothing.
    public SequencerOutcome finish(Origin log, Function<LogHead, Bytes> last) {
        return write(log, head -> Batch.of(List.of(last.apply(head))), true);
    }

    /// Completes what a writer left half done and whose lease ran out: it died, and nothing else may ever be appended.
    /// Nothing for a log that is whole, is being written, or is not there.
    public Optional<SequencerOutcome> complete(LogId log) {
        return store.head(log)
                .filter(head -> !head.isComplete()
                        && !writer.clock().instant().isBefore(head.lease().until()))
                .map(head -> append(head.origin(), _ -> Batch.of(List.of())));
    }

    private SequencerOutcome write(Origin log, Batch.Choice choice, boolean last) {
        LogId id = LogId.of(log);
        LogHead head = store.head(id).orElseGet(() -> LogHead.of(log));
        if (head.lease().keepsOut(writer.name(), writer.clock().instant())) {
            return new Busy();
        }
        try {
            return isBehind(head) ? alarm(id, Reason.ROLLED_BACK) : write(head, choice, last);
        } catch (Overtaken _) {
            return new Busy();
        } catch (Refused refused) {
            return alarm(id, refused.reason);
        }
    }

    private static SequencerOutcome alarm(LogId id, Reason reason) {
        return new Alarm(id, reason);
    }

    private SequencerOutcome write(LogHead found, Batch.Choice choice, boolean last) throws Overtaken, Refused {
        LogHead head = found.isComplete() ? seenBefore(found) : sign(spread(found));
        if (head.finished()) {
            return new Done(head);
        }
        Batch batch = choice.after(head);
        boolean any = false;
        for (List<Bytes> read = batch.next(PART); !read.isEmpty(); read = batch.next(PART)) {
            for (List<Bytes> part : parts(read)) {
                head = spread(save(head.plus(part, lease(head), last)));
            }
            any = true;
        }
        return new Done(any ? sign(head) : head);
    }

    private static List<List<Bytes>> parts(List<Bytes> entries) {
        List<List<Bytes>> parts = new ArrayList<>();
        int from = 0;
        int bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            bytes += entries.get(i).length();
            if (bytes > PART_BYTES && i > from) {
                parts.add(entries.subList(from, i));
                from = i;
                bytes = entries.get(i).length();
            }
        }
        parts.add(entries.subList(from, entries.size()));
        return parts;
    }

    /// The part taken in last goes to the tiles, and to whoever wants to know where its entries are.
    private LogHead spread(LogHead head) throws Refused {
        try {
            new Tiles(store, head.id()).append(head.pendingFrom(), head.pending());
        } catch (Malformed _) {
            throw new Refused(Reason.DAMAGED);
        }
        if (!head.pending().isEmpty()) {
            placed.at(head.id(), head.pendingFrom(), head.pending());
        }
        return head;
    }

    private LogHead sign(LogHead head) throws Overtaken, Refused {
        Checkpoint checkpoint = head.unsigned();
        requireGrowth(head);
        SignedNote note = checkpoint.sign(keys.apply(head.origin()));
        seen.see(checkpoint);
        return save(head.with(note, lease(head)));
    }

    /// A log that another writer signed is checked when it is first seen.
    private LogHead seenBefore(LogHead head) throws Refused {
        Optional<Checkpoint> last = head.checkpoint();
        if (last.isPresent() && !last.equals(seen.of(head.id()))) {
            requireGrowth(head);
            seen.see(last.get());
        }
        return head;
    }

    private void requireGrowth(LogHead head) throws Refused {
        SubtreeProofs tree = new Tiles(store, head.id()).proofs(head.size());
        requireRoot(tree, head.unsigned(), Reason.DAMAGED);
        if (head.checkpoint().isPresent()) {
            requireRoot(tree, head.checkpoint().get(), Reason.FORKED);
        }
        Optional<Checkpoint> before = seen.of(head.id());
        if (before.isPresent()) {
            requireRoot(tree, before.get(), Reason.FORKED);
        }
    }

    private static void requireRoot(SubtreeProofs tree, Checkpoint checkpoint, Reason otherwise) throws Refused {
        Hash root;
        try {
            root = tree.root(checkpoint.size());
        } catch (Malformed | IndexOutOfBoundsException _) {
            throw new Refused(Reason.DAMAGED);
        }
        if (!root.equals(checkpoint.root())) {
            throw new Refused(otherwise);
        }
    }

    private boolean isBehind(LogHead head) {
        long signed = head.checkpoint().map(Checkpoint::size).orElse(0L);
        long before = seen.of(head.id()).map(Checkpoint::size).orElse(0L);
        return head.size() < Math.max(signed, before);
    }

    private Lease lease(LogHead head) {
        Instant until = writer.clock().instant().plus(writer.lease());
        return head.lease().of(writer.name(), until);
    }

    private LogHead save(LogHead head) throws Overtaken {
        if (!store.save(head)) {
            throw new Overtaken();
        }
        return head.stored();
    }

    /// Somebody else wrote the head.
    private static final class Overtaken extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// The tree is not the one that may be signed.
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        Refused(Reason reason) {
            this.reason = reason;
        }
    }
}
