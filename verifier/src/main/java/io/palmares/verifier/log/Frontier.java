package io.palmares.verifier.log;

import io.palmares.verifier.crypto.Hashes;
import java.util.ArrayList;
import java.util.List;

/// A growing RFC 6962 tree of which only the right edge is kept: one hash for each bit of its size.
public final class Frontier {
    /// Roots of perfect subtrees, the largest first.
    private final List<byte[]> roots = new ArrayList<>();

    private long size;

    public void append(byte[] leaf) {
        byte[] hash = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            hash = Hashes.node(roots.removeLast(), hash);
        }
        roots.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        if (roots.isEmpty()) return Hashes.sha256();
        byte[] root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) root = Hashes.node(roots.get(i), root);
        return root;
    }
}
