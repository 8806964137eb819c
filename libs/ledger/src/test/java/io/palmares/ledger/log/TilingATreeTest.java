package io.palmares.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.MerkleTree;
import io.palmares.ledger.SubtreeProofs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The tiles against the tree that keeps every hash.
class TilingATreeTest {
    private static final LogId LOG = LogStoreContract.LOG;
    private final MemoryLogStore store = new MemoryLogStore();
    private final Tiles tiles = new Tiles(store, LOG);

    private static List<Bytes> items(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> Bytes.utf8("item " + i)).toList();
    }

    @Test
    void provesTheSameAsTheTreeWhateverTheBatches() {
        Random chance = new Random(20200201);
        MerkleTree tree = new MerkleTree();
        int size = 0;
        while (size < 1500) {
            int next = size + 1 + chance.nextInt(chance.nextBoolean() ? 3 : 400);
            List<Bytes> added = items(size, next);
            added.forEach(item -> tree.append(Merkle.leaf(item)));
            tiles.append(size, added);
            size = next;
            agrees(tree, size, chance);
        }
    }

    private void agrees(MerkleTree tree, int size, Random chance) {
        SubtreeProofs proofs = tiles.proofs(size);
        assertThat(proofs.root(size)).isEqualTo(tree.root(size));
        for (int i = 0; i < 20; i++) {
            int at = 1 + chance.nextInt(size);
            int index = chance.nextInt(at);
            assertThat(proofs.inclusion(index, at)).isEqualTo(tree.inclusion(index, at));
            assertThat(proofs.consistency(index, at)).isEqualTo(tree.consistency(index, at));
            assertThat(tiles.entry(index)).isEqualTo(Bytes.utf8("item " + index));
        }
    }

    @Test
    void climbsToTheThirdLevelOfTiles() {
        int size = 256 * 256 + 300;
        List<Bytes> all = items(0, size);
        tiles.append(0, all);
        assertThat(store.find(LOG, new Tile(2, 0))).map(Bytes::length).contains(Hash.LENGTH);
        assertThat(tiles.proofs(size).root(size)).isEqualTo(Merkle.root(all));
        assertThat(tiles.proofs(size).inclusion(70, size).proves(Merkle.leaf(all.get(70)), Merkle.root(all)))
                .isTrue();
    }

    @Test
    void changesNothingWhenDoneAgainInPartOrWhole() {
        tiles.append(0, items(0, 700));
        MemoryLogStore once = store.backup();
        tiles.append(0, items(0, 700));
        tiles.append(255, items(255, 257));
        tiles.append(0, items(0, 3));
        for (Tile tile : List.of(new Tile(0, 0), new Tile(0, 2), new Tile(1, 0), Tile.entries(0), Tile.entries(2))) {
            assertThat(store.find(LOG, tile)).isEqualTo(once.find(LOG, tile));
        }
    }

    @Test
    void readsAsManyTilesAsTheTreeHasLevels() {
        tiles.append(0, items(0, 70_000));
        List<Tile> read = new ArrayList<>();
        Tiles counted = new Tiles(new Counting(store, read), LOG);
        counted.proofs(70_000).inclusion(35_000, 70_000);
        assertThat(read).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(2 * 3);
        read.clear();
        counted.proofs(70_000).consistency(35_001, 70_000);
        assertThat(read).hasSizeLessThanOrEqualTo(2 * 3);
    }

    private record Counting(LogStore store, List<Tile> read) implements LogStore {
        @Override
        public Optional<LogHead> head(LogId log) {
            return store.head(log);
        }

        @Override
        public boolean save(LogHead head) {
            return store.save(head);
        }

        @Override
        public Optional<Bytes> find(LogId log, Tile tile) {
            read.add(tile);
            return store.find(log, tile);
        }

        @Override
        public void keep(LogId log, Tile tile, int width, Bytes content) {
            store.keep(log, tile, width, content);
        }
    }

    @Test
    void servesNoTileWiderThanTheTreeHasIt() {
        tiles.append(0, items(0, 300));
        assertThat(served("tile/0/000", 300)).map(Bytes::length).contains(256 * Hash.LENGTH);
        assertThat(served("tile/0/001.p/44", 300)).map(Bytes::length).contains(44 * Hash.LENGTH);
        assertThat(served("tile/0/001.p/43", 300)).map(Bytes::length).contains(43 * Hash.LENGTH);
        assertThat(served("tile/0/001.p/44", 299)).isEmpty();
        assertThat(served("tile/0/001.p/45", 300)).isEmpty();
        assertThat(served("tile/0/000", 255)).isEmpty();
        assertThat(served("tile/1/000.p/1", 300)).map(Bytes::length).contains(Hash.LENGTH);
        assertThat(served("tile/entries/001.p/2", 300)).contains(new EntryBundle(items(256, 258)).bytes());
        assertThat(served("tile/entries/001.p/45", 300)).isEmpty();
    }

    private Optional<Bytes> served(String path, long size) {
        return tiles.read(TilePath.parse(path).orElseThrow(), size);
    }
}
