package io.palmares.ledger.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.CompactTree;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.SubtreeProofs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A log's tiles: written from its entries, read for its proofs in as many reads as the tree has levels of tiles.
public final class Tiles {
    private final LogStore store;
    private final LogId log;

    public Tiles(LogStore store, LogId log) {
        this.store = store;
        this.log = log;
    }

    /// What is served at a path of a tree of `size` leaves; nothing for a wider tile than that tree has. The same for
    /// every larger tree.
    public Optional<Bytes> read(TilePath path, long size) {
        return path.width() <= path.tile().widthAt(size)
                ? store.find(log, path.tile()).flatMap(content -> cut(path, content))
                : Optional.empty();
    }

    private static Optional<Bytes> cut(TilePath path, Bytes content) {
        if (path.tile().holdsEntries()) {
            EntryBundle bundle = EntryBundle.parse(content);
            return bundle.entries().size() < path.width()
                    ? Optional.empty()
                    : Optional.of(bundle.first(path.width()).bytes());
        }
        int length = path.width() * Hash.LENGTH;
        return content.length() < length ? Optional.empty() : Optional.of(content.slice(0, length));
    }

    /// Roots and proofs for trees of up to `size` leaves. Each tile is read once.
    /// @throws Malformed from its methods, if a tile is not there
    public SubtreeProofs proofs(long size) {
        Map<Tile, List<Hash>> read = new HashMap<>();
        return new SubtreeProofs(
                (height, index) -> subtree(height, index, tile -> read.computeIfAbsent(tile, this::hashes)), size);
    }

    private static Hash subtree(int height, long index, Function<Tile, List<Hash>> tiles) {
        int within = height % Tile.HEIGHT;
        long first = index << within;
        List<Hash> tile = tiles.apply(new Tile(height / Tile.HEIGHT, first / Tile.WIDTH));
        int from = (int) (first % Tile.WIDTH);
        int to = from + (1 << within);
        if (to > tile.size()) {
            throw new Malformed(Malformed.Rule.LENGTH, "a tile is missing or too narrow");
        }
        return root(tile.subList(from, to));
    }

    private static Hash root(List<Hash> hashes) {
        CompactTree tree = new CompactTree();
        hashes.forEach(tree::append);
        return tree.root();
    }

    private List<Hash> hashes(Tile tile) {
        Bytes content = store.find(log, tile).orElse(Bytes.of(new byte[0]));
        List<Hash> hashes = new ArrayList<>();
        for (int from = 0; from + Hash.LENGTH <= content.length(); from += Hash.LENGTH) {
            hashes.add(new Hash(content.slice(from, from + Hash.LENGTH)));
        }
        return hashes;
    }

    private List<Bytes> entries(Tile tile) {
        return store.find(log, tile)
                .map(content -> EntryBundle.parse(content).entries())
                .orElse(List.of());
    }

    /// The entry at an index.
    /// @throws Malformed if it is not there
    public Bytes entry(long index) {
        List<Bytes> bundle = entries(Tile.entries(index / Tile.WIDTH));
        int at = (int) (index % Tile.WIDTH);
        if (at >= bundle.size()) {
            throw new Malformed(Malformed.Rule.LENGTH, "an entry bundle is missing or too narrow");
        }
        return bundle.get(at);
    }

    /// Every entry of a tree of `size` leaves, in order, a bundle at a time.
    /// @throws Malformed if one is not there
    public void eachEntry(long size, Consumer<Bytes> consumer) {
        for (long index = 0; index * Tile.WIDTH < size; index++) {
            Tile tile = Tile.entries(index);
            int width = tile.widthAt(size);
            List<Bytes> bundle = entries(tile);
            if (bundle.size() < width) {
                throw new Malformed(Malformed.Rule.LENGTH, "an entry bundle is missing or too narrow");
            }
            bundle.subList(0, width).forEach(consumer);
        }
    }

    /// Writes entries that follow on `from`, and the hashes of every level that they complete. Doing it again, in part
    /// or whole, changes nothing.
    void append(long from, List<Bytes> entries) {
        spread(from, entries, this::keepEntries);
        long first = from;
        List<Hash> hashes = entries.stream().map(Merkle::leaf).toList();
        for (int level = 0; !hashes.isEmpty(); level++) {
            List<Hash> completed = new ArrayList<>();
            int at = level;
            spread(
                    first,
                    hashes,
                    (index, skip, some) ->
                            keepHashes(new Tile(at, index), skip, some).ifPresent(completed::add));
            first /= Tile.WIDTH;
            hashes = completed;
        }
    }

    /// Takes what belongs into one tile, from the place `skip` on.
    private interface Portion<T> {
        void take(long index, int skip, List<T> items);
    }

    private static <T> void spread(long from, List<T> items, Portion<T> tiles) {
        for (int done = 0; done < items.size(); ) {
            int skip = (int) ((from + done) % Tile.WIDTH);
            int some = Math.min(Tile.WIDTH - skip, items.size() - done);
            tiles.take((from + done) / Tile.WIDTH, skip, items.subList(done, done + some));
            done += some;
        }
    }

    private void keepEntries(long index, int skip, List<Bytes> some) {
        Tile tile = Tile.entries(index);
        List<Bytes> all = begun(skip == 0 ? List.of() : entries(tile), skip, some);
        store.keep(log, tile, all.size(), new EntryBundle(all).bytes());
    }

    /// The root over the tile, once it is full.
    private Optional<Hash> keepHashes(Tile tile, int skip, List<Hash> some) {
        List<Hash> all = begun(skip == 0 ? List.of() : hashes(tile), skip, some);
        store.keep(
                log,
                tile,
                all.size(),
                Bytes.concat(all.stream().map(Hash::toArray).toArray(byte[][]::new)));
        return all.size() == Tile.WIDTH ? Optional.of(root(all)) : Optional.empty();
    }

    private static <T> List<T> begun(List<T> there, int skip, List<T> some) {
        if (there.size() < skip) {
            throw new Malformed(Malformed.Rule.LENGTH, "a tile is missing or too narrow");
        }
        List<T> all = new ArrayList<>(there.subList(0, skip));
        all.addAll(some);
        return all;
    }
}
