package io.palmares.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProvingTheTreeTest {
    private static final int SIZE = 70;
    private static final List<Bytes> ITEMS =
            IntStream.range(0, SIZE).mapToObj(i -> Bytes.utf8("item " + i)).toList();
    private final MerkleTree tree = MerkleTree.of(ITEMS);

    @Test
    void givesThePublishedPaths() {
        MerkleTree published = MerkleTree.of(MerkleRootsTest.ITEMS);
        assertThat(hex(published.inclusion(0, 8).path()))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(published.consistency(6, 8).path()))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(published.consistency(2, 5).path()))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void remembersEveryEarlierRoot() {
        assertThat(tree.root()).isEqualTo(tree.root(SIZE));
        for (int size = 0; size <= SIZE; size++) {
            assertThat(tree.root(size)).isEqualTo(Merkle.root(ITEMS.subList(0, size)));
        }
    }

    @Test
    void provesEveryLeafInEverySizeAndNoOther() {
        for (int size = 1; size <= SIZE; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index, size);
                assertThat(proof.proves(leaf(index), tree.root(size))).isTrue();
                assertThat(proof.proves(leaf((index + 1) % SIZE), tree.root(size)))
                        .isFalse();
                assertThat(shifted(proof, 1, 0).proves(leaf(index), tree.root(size)))
                        .isFalse();
                mutations(proof.path())
                        .forEach(path -> assertThat(new InclusionProof(proof.index(), proof.size(), path)
                                        .proves(leaf(proof.index()), tree.root((int) proof.size())))
                                .isFalse());
            }
        }
    }

    @Test
    void provesThatEverySizeBeginsEveryLargerOne() {
        for (int to = 0; to <= SIZE; to++) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = tree.consistency(from, to);
                assertThat(proof.proves(tree.root(from), tree.root(to))).isTrue();
                assertThat(proof.proves(leaf(0), leaf(1))).isFalse();
                Hash fromRoot = tree.root(from);
                Hash toRoot = tree.root(to);
                mutations(proof.path())
                        .forEach(path -> assertThat(
                                        new ConsistencyProof(proof.from(), proof.to(), path).proves(fromRoot, toRoot))
                                .isFalse());
            }
        }
    }

    @Test
    void seesThatATreeWasRewritten() {
        List<Bytes> rewritten = new ArrayList<>(ITEMS);
        rewritten.set(5, Bytes.utf8("another"));
        MerkleTree fork = MerkleTree.of(rewritten);
        assertThat(fork.consistency(20, SIZE).proves(tree.root(20), fork.root()))
                .isFalse();
    }

    @Test
    void refusesASizeItNeverHad() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tree.root(SIZE + 1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tree.inclusion(8, 8));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tree.inclusion(0, SIZE + 1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tree.consistency(9, 8));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tree.consistency(9, SIZE + 1));
    }

    @Test
    void neverLoopsOnNonsense() {
        assertThat(new InclusionProof(0, 0, List.of()).proves(leaf(0), tree.root()))
                .isFalse();
        assertThat(new InclusionProof(-1, 5, List.of()).proves(leaf(0), tree.root()))
                .isFalse();
        assertThat(new ConsistencyProof(3, 7, List.of()).proves(tree.root(3), tree.root(7)))
                .isFalse();
        assertThat(new ConsistencyProof(5, 3, List.of()).proves(tree.root(5), tree.root(3)))
                .isFalse();
        assertThat(new ConsistencyProof(
                                3, Long.MAX_VALUE, tree.consistency(3, 9).path())
                        .proves(tree.root(3), tree.root(9)))
                .isFalse();
    }

    private static InclusionProof shifted(InclusionProof proof, int index, int size) {
        return new InclusionProof(proof.index() + index, proof.size() + size, proof.path());
    }

    /// Flip, drop, add.
    private static List<List<Hash>> mutations(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> flipped = new ArrayList<>(path);
            flipped.set(i, leaf(-1));
            all.add(flipped);
            List<Hash> dropped = new ArrayList<>(path);
            dropped.remove(i);
            all.add(dropped);
        }
        List<Hash> longer = new ArrayList<>(path);
        longer.add(leaf(-1));
        all.add(longer);
        return all;
    }

    private static Hash leaf(long index) {
        return Merkle.leaf(Bytes.utf8("item " + index));
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(hash -> hash.bytes().hex()).toList();
    }
}
