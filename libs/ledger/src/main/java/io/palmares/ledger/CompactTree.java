package io.palmares.ledger;

import java.util.ArrayDeque;
import java.util.Deque;

/// A Merkle tree that only grows, kept as the roots of its complete subtrees: at most 64 hashes for any size.
/// Not for use by several threads at once.
public final class CompactTree {
    private final Deque<Hash> peaks = new ArrayDeque<>();
    private long size;

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

    public Hash root() {
        return peaks.stream().reduce((right, left) -> Merkle.node(left, right)).orElseGet(Merkle::emptyRoot);
    }
}
