package io.palmares.voting;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.log.LogHead;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.LogStore;
import io.palmares.ledger.log.Tile;
import java.util.Optional;

/// Every log in its database.
record LogStores(LogStore editions, LogStore boxes) implements LogStore {
    private LogStore of(LogId log) {
        return log.isBox() ? boxes : editions;
    }

    @Override
    public Optional<LogHead> head(LogId log) {
        return of(log).head(log);
    }

    @Override
    public boolean save(LogHead head) {
        return of(head.id()).save(head);
    }

    @Override
    public Optional<Bytes> find(LogId log, Tile tile) {
        return of(log).find(log, tile);
    }

    @Override
    public void keep(LogId log, Tile tile, int width, Bytes content) {
        of(log).keep(log, tile, width, content);
    }
}
