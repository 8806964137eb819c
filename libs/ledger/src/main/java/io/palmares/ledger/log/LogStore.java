package io.palmares.ledger.log;

import io.palmares.ledger.Bytes;
import java.util.Optional;

/// Where logs are kept. What a write acknowledged survives the death of every process; reads see it.
public interface LogStore {
    Optional<LogHead> head(LogId log);

    /// Replaces the head if the stored version is still that of `head`; 0 means none is stored. The stored one then has
    /// the next version.
    boolean save(LogHead head);

    /// A tile as wide as it was ever kept: hashes one after the other, or an [EntryBundle].
    Optional<Bytes> find(LogId log, Tile tile);

    /// Keeps a tile. A wider one that is there stays: a narrower is always its beginning.
    ///
    /// @param width hashes or entries in it
    void keep(LogId log, Tile tile, int width, Bytes content);
}
