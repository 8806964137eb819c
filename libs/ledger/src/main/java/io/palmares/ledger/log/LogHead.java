package io.palmares.ledger.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.CompactTree;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SignedNote;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a log is: replacing this one document is what makes a batch part of it, and what publishes a checkpoint.
///
/// @param version of the stored document; 0 if none is stored
/// @param peaks the roots of the complete subtrees, the largest first
/// @param pending the last entries, which may not be in the tiles yet
/// @param signed the last checkpoint; none before the first
/// @param finished nothing is ever appended again
public record LogHead(
        Origin origin,
        long version,
        long size,
        List<Hash> peaks,
        List<Bytes> pending,
        Lease lease,
        @Nullable SignedNote signed,
        boolean finished) {
    public LogHead {
        peaks = List.copyOf(peaks);
        pending = List.copyOf(pending);
    }

    static LogHead of(Origin origin) {
        return new LogHead(origin, 0, 0, List.of(), List.of(), Lease.NOBODYS, null, false);
    }

    public LogId id() {
        return LogId.of(origin);
    }

    public Hash root() {
        return CompactTree.of(size, peaks).root();
    }

    /// The last that was signed: what the public may know of the log.
    public Optional<Checkpoint> checkpoint() {
        return Optional.ofNullable(signed).map(Checkpoint::of);
    }

    Checkpoint unsigned() {
        return new Checkpoint(origin, size, root());
    }

    /// Where the pending entries begin.
    long pendingFrom() {
        return size - pending.size();
    }

    boolean isComplete() {
        return pending.isEmpty() && checkpoint().map(c -> c.size() == size).orElse(size == 0);
    }

    LogHead plus(List<Bytes> entries, Lease held, boolean last) {
        CompactTree tree = CompactTree.of(size, peaks);
        entries.forEach(entry -> tree.append(Merkle.leaf(entry)));
        return new LogHead(origin, version, tree.size(), tree.peaks(), entries, held, signed, last);
    }

    LogHead with(SignedNote checkpoint, Lease held) {
        return new LogHead(origin, version, size, peaks, List.of(), held, checkpoint, finished);
    }

    /// As it stands in the store after a guarded write.
    public LogHead stored() {
        return new LogHead(origin, version + 1, size, peaks, pending, lease, signed, finished);
    }
}
