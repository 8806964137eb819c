package io.palmares.voting.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.SignedNote;
import io.palmares.ledger.log.LogHead;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.LogStore;
import io.palmares.ledger.log.TilePath;
import io.palmares.ledger.log.Tiles;
import java.util.Optional;

/// What the public gets to see of a log: its last checkpoint, and the tiles of the tree that one commits to. The
/// entries of a box stay hidden until the box is closed.
public final class ReadLog {
    private final LogStore store;

    public ReadLog(LogStore store) {
        this.store = store;
    }

    public Optional<SignedNote> checkpoint(LogId log) {
        return store.head(log).flatMap(head -> Optional.ofNullable(head.signed()));
    }

    public Optional<Bytes> tile(LogId log, TilePath path) {
        return store.head(log)
                .filter(head -> !path.tile().holdsEntries() || !log.isBox() || isClosed(head))
                .flatMap(LogHead::checkpoint)
                .flatMap(signed -> new Tiles(store, log).read(path, signed.size()));
    }

    private static boolean isClosed(LogHead head) {
        return head.finished()
                && head.checkpoint()
                        .map(Checkpoint::size)
                        .filter(size -> size == head.size())
                        .isPresent();
    }
}
