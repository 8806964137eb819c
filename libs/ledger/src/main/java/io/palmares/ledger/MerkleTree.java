package io.palmares.ledger;

import java.util.ArrayList;
import java.util.List;

/// A Merkle tree that keeps every complete subtree's hash, and so proves in logarithmic time for itself at any earlier
/// size.
/// Holds 64 bytes a leaf. Not for use by several threads at once.
public final class MerkleTree {
    /// levels.get(h).get(i) is the root of the i-th complete subtree of 2^h leaves.
    private final List<List<Hash>> levels = new ArrayList<>();

    public static MerkleTree of(List<Bytes> items) {
        MerkleTree tree = new MerkleTree();
        items.forEach(item -> tree.append(Merkle.leaf(item)));
        return tree;
    }

    public void append(Hash leaf) {
        Hash subtree = leaf;
        for (int height = 0; ; height++) {
            List<Hash> level = level(height);
            level.add(subtree);
            if (level.size() % 2 == 1) {
                return;
            }
            subtree = Merkle.node(level.get(level.size() - 2), subtree);
        }
    }

    public int size() {
        return levels.isEmpty() ? 0 : levels.getFirst().size();
    }

    public Hash root() {
        return root(size());
    }

    /// The root when the tree had this size.
    public Hash root(int size) {
        return proofs().root(size);
    }

    /// RFC 6962 §2.1.1: the leaf is in the tree of the given size.
    public InclusionProof inclusion(int index, int size) {
        return proofs().inclusion(index, size);
    }

    /// RFC 6962 §2.1.2: the tree of the first size is a beginning of the tree of the second.
    public ConsistencyProof consistency(int from, int to) {
        return proofs().consistency(from, to);
    }

    private SubtreeProofs proofs() {
        return new SubtreeProofs((height, index) -> levels.get(height).get((int) index), size());
    }

    private List<Hash> level(int height) {
        if (height == levels.size()) {
            levels.add(new ArrayList<>());
        }
        return levels.get(height);
    }
}
