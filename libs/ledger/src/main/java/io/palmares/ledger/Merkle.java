package io.palmares.ledger;

import java.util.List;

/// RFC 6962 §2.1 hashing: `leaf = H(0x00 ‖ item)`, `node = H(0x01 ‖ left ‖ right)`.
public final class Merkle {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    public static Hash leaf(Bytes item) {
        return Hash.sha256(LEAF, item.shared());
    }

    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes().shared(), right.bytes().shared());
    }

    /// The root of an empty tree.
    public static Hash emptyRoot() {
        return Hash.sha256();
    }

    /// Root over raw items in the given order.
    public static Hash root(List<Bytes> items) {
        CompactTree tree = new CompactTree();
        items.forEach(item -> tree.append(leaf(item)));
        return tree.root();
    }
}
