package io.palmares.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// RFC 6962 §2.1.2: the tree of `from` leaves is a beginning of the tree of `to` leaves.
public record ConsistencyProof(long from, long to, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// RFC 9162 §2.1.4.2.
    public boolean proves(Hash fromRoot, Hash toRoot) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && fromRoot.equals(toRoot);
        }
        if (from == 0) {
            return path.isEmpty() && fromRoot.equals(Merkle.emptyRoot());
        }
        return climbs(fromRoot, toRoot);
    }

    private boolean climbs(Hash fromRoot, Hash toRoot) {
        Deque<Hash> hashes = new ArrayDeque<>(path);
        if (Long.bitCount(from) == 1) {
            // The old tree is one complete subtree: its root is known and therefore left out of the path.
            hashes.push(fromRoot);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        long node = from - 1;
        long last = to - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash old = hashes.pop();
        Hash current = old;
        for (Hash sibling : hashes) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Merkle.node(sibling, old);
                current = Merkle.node(sibling, current);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                current = Merkle.node(current, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(fromRoot) && current.equals(toRoot);
    }
}
