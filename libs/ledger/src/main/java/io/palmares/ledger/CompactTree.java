package io.palmares.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A Merkle tree that only grows, kept as the roots of its complete subtrees: at most 64 hashes for any size.
/// Not for use by several threads at once.
public final class CompactTree {
    private final Deque<Hash> peaks = new ArrayDeque<>();
    private long size;

    /// Goes on where [#peaks] were taken.
    /// @throws Malformed unless there is one peak for each bit of the size
    public static CompactTree of(long size, List<Hash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new Malformed(Malformed.Rule.LENGTH, "a tree has one peak for each bit of its size");
        }
        CompactTree tree = new CompactTree();
        peaks.forEach(tree.peaks::push);
        tree.size = size;
        return tree;
    }

    public void append(Hash leaf) {
        Hash peak = leaf;
        // Each trailing one bit of the size is a complete subtree of that height waiting for its sibling.
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            peak = Merkle.node(peaks.pop(), peak);
        }
        peaks.push(peak);
        size++;
    }

    public long size() {
        return size;
    }

    /// The roots of the complete subtrees, the largest first.
    public List<Hash> peaks() {
        return List.copyOf(peaks).reversed();
    }

    public Hash root() {
        return peaks.stream().reduce((right, left) -> Merkle.node(left, right)).orElseGet(Merkle::emptyRoot);
    }
}
