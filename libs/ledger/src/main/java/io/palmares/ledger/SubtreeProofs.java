package io.palmares.ledger;

import java.util.ArrayList;
import java.util.List;

/// Roots and proofs of a tree (RFC 6962 §2.1), made from the roots of its complete subtrees, wherever those are kept.
///
/// @param size leaves whose complete subtrees are kept
public record SubtreeProofs(Subtrees subtrees, long size) {
    /// The roots of complete subtrees.
    @FunctionalInterface
    public interface Subtrees {
        /// Root over the `2^height` leaves from `index · 2^height` on.
        Hash at(int height, long index);
    }

    /// The root when the tree had `count` leaves.
    public Hash root(long count) {
        requireWithin(count, size);
        return count == 0 ? Merkle.emptyRoot() : range(0, count);
    }

    /// §2.1.1: the leaf is in the tree of the given size.
    public InclusionProof inclusion(long index, long count) {
        requireWithin(count, size);
        requireWithin(index, count - 1);
        List<Hash> path = new ArrayList<>();
        audit(index, 0, count, path);
        return new InclusionProof(index, count, path);
    }

    /// §2.1.2: the tree of the first size is a beginning of the tree of the second.
    public ConsistencyProof consistency(long from, long to) {
        requireWithin(to, size);
        requireWithin(from, to);
        List<Hash> path = new ArrayList<>();
        if (from > 0 && from < to) {
            subproof(from, 0, to, true, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    private void audit(long index, long from, long to, List<Hash> path) {
        if (to - from > 1) {
            long split = from + split(to - from);
            boolean left = index < split;
            audit(index, left ? from : split, left ? split : to, path);
            path.add(left ? range(split, to) : range(from, split));
        }
    }

    private void subproof(long old, long from, long to, boolean known, List<Hash> path) {
        if (old == to) {
            if (!known) {
                path.add(range(from, to));
            }
            return;
        }
        long split = from + split(to - from);
        if (old <= split) {
            subproof(old, from, split, known, path);
            path.add(range(split, to));
        } else {
            subproof(old, split, to, false, path);
            path.add(range(from, split));
        }
    }

    /// Root over leaves [from, to), where from is a multiple of the smallest power of two that holds the range.
    private Hash range(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return subtrees.at(height, from >> height);
        }
        long split = from + split(count);
        return Merkle.node(range(from, split), range(split, to));
    }

    /// The largest power of two below n.
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }

    private static void requireWithin(long value, long most) {
        if (value < 0 || value > most) {
            throw new IndexOutOfBoundsException(value + " is not within 0 and " + most);
        }
    }
}
