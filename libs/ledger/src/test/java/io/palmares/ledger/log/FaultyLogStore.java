package io.palmares.ledger.log;

import io.palmares.ledger.Bytes;
import java.util.Optional;

/// Dies at one of its writes: before it, or after it without saying so.
public final class FaultyLogStore implements LogStore {
    private final LogStore store;
    private int left;
    private final boolean after;

    /// What stands for the death of the process.
    public static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Around another store.
    ///
    /// @param write which of its writes, from 0
    /// @param after whether that write is still done
    public FaultyLogStore(LogStore store, int write, boolean after) {
        this.store = store;
        this.left = write;
        this.after = after;
    }

    /// Whether the write to die at was reached.
    public boolean hasDied() {
        return left < 0;
    }

    private boolean isHere() {
        return left-- == 0;
    }

    @Override
    public Optional<LogHead> head(LogId log) {
        return store.head(log);
    }

    @Override
    public boolean save(LogHead head) {
        boolean here = isHere();
        if (here && !after) {
            throw new Killed();
        }
        boolean written = store.save(head);
        if (here) {
            throw new Killed();
        }
        return written;
    }

    @Override
    public Optional<Bytes> find(LogId log, Tile tile) {
        return store.find(log, tile);
    }

    @Override
    public void keep(LogId log, Tile tile, int width, Bytes content) {
        boolean here = isHere();
        if (!here || after) {
            store.keep(log, tile, width, content);
        }
        if (here) {
            throw new Killed();
        }
    }
}
