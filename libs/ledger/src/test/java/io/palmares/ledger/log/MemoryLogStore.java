package io.palmares.ledger.log;

import io.palmares.ledger.Bytes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A store for tests.
public final class MemoryLogStore implements LogStore {
    private final Map<LogId, LogHead> heads;
    private final Map<Place, Kept> tiles;

    private record Place(LogId log, Tile tile) {}

    private record Kept(int width, Bytes content) {}

    public MemoryLogStore() {
        this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    private MemoryLogStore(Map<LogId, LogHead> heads, Map<Place, Kept> tiles) {
        this.heads = heads;
        this.tiles = tiles;
    }

    /// As it is now, whatever is written later.
    MemoryLogStore backup() {
        return new MemoryLogStore(new ConcurrentHashMap<>(heads), new ConcurrentHashMap<>(tiles));
    }

    void overwrite(LogId log, Tile tile, int width, Bytes content) {
        tiles.put(new Place(log, tile), new Kept(width, content));
    }

    void overwrite(LogHead head) {
        heads.put(head.id(), head);
    }

    @Override
    public Optional<LogHead> head(LogId log) {
        return Optional.ofNullable(heads.get(log));
    }

    @Override
    public synchronized boolean save(LogHead head) {
        boolean current = head(head.id()).map(LogHead::version).orElse(0L) == head.version();
        if (current) {
            heads.put(head.id(), head.stored());
        }
        return current;
    }

    @Override
    public Optional<Bytes> find(LogId log, Tile tile) {
        return Optional.ofNullable(tiles.get(new Place(log, tile))).map(Kept::content);
    }

    @Override
    public void keep(LogId log, Tile tile, int width, Bytes content) {
        tiles.merge(
                new Place(log, tile), new Kept(width, content), (old, next) -> next.width() > old.width() ? next : old);
    }
}
