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
        requireWithin(size, size());
        return size == 0 ? Merkle.emptyRoot() : range(0, size);
    }

    /// RFC 6962 §2.1.1: the leaf is in the tree of the given size.
    public InclusionProof inclusion(int index, int size) {
        requireWithin(size, size());
        requireWithin(index, size - 1);
        List<Hash> path = new ArrayList<>();
        audit(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /// RFC 6962 §2.1.2: the tree of the first size is a beginning of the tree of the second.
    public ConsistencyProof consistency(int from, int to) {
        requireWithin(to, size());
        requireWithin(from, to);
        List<Hash> path = new ArrayList<>();
        if (from > 0 && from < to) {
            subproof(from, 0, to, true, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    private void audit(int index, int from, int to, List<Hash> path) {
        if (to - from > 1) {
            int split = from + split(to - from);
            boolean left = index < split;
            audit(index, left ? from : split, left ? split : to, path);
            path.add(left ? range(split, to) : range(from, split));
        }
    }

    private void subproof(int old, int from, int to, boolean known, List<Hash> path) {
        if (old == to) {
            if (!known) {
                path.add(range(from, to));
            }
            return;
        }
        int split = from + split(to - from);
        if (old <= split) {
            subproof(old, from, split, known, path);
            path.add(range(split, to));
        } else {
            subproof(old, split, to, false, path);
            path.add(range(from, split));
        }
    }

    /// Root over leaves [from, to), where from is a multiple of the smallest power of two that holds the range.
    private Hash range(int from, int to) {
        int count = to - from;
        if (Integer.bitCount(count) == 1) {
            int height = Integer.numberOfTrailingZeros(count);
            return levels.get(height).get(from >> height);
        }
        int split = from + split(count);
        return Merkle.node(range(from, split), range(split, to));
    }

    /// The largest power of two below n.
    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }

    private List<Hash> level(int height) {
        if (height == levels.size()) {
            levels.add(new ArrayList<>());
        }
        return levels.get(height);
    }

    private static void requireWithin(int value, int most) {
        if (value < 0 || value > most) {
            throw new IndexOutOfBoundsException(value + " is not within 0 and " + most);
        }
    }
}
