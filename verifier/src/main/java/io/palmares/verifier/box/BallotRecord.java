package io.palmares.verifier.box;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A ballot as the counting rule needs it, in an order that puts a key's ballots together, the highest `seq`
/// first and of equal ones the lower leaf: pk ‖ ¬seq ‖ leaf ‖ prev ‖ com ‖ flags.
final class BallotRecord {
    private static final int HASH = 32;
    private static final int SEQ = 4;
    static final int LENGTH = 4 * HASH + SEQ + 1;

    private static final int ADMITTED = 1;
    private static final int FOLLOWS = 2;

    private final byte[] bytes;

    BallotRecord(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param prev empty if there is none
    /// @param admitted by ruling, and not from the log
    static BallotRecord of(byte[] pk, long seq, byte[] leaf, byte[] prev, byte[] com, boolean admitted) {
        return new BallotRecord(ByteBuffer.allocate(LENGTH)
                .put(pk)
                .putInt((int) ~seq)
                .put(leaf)
                .put(prev.length == 0 ? new byte[HASH] : prev)
                .put(com)
                .put((byte) ((admitted ? ADMITTED : 0) | (prev.length == 0 ? 0 : FOLLOWS)))
                .array());
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] pk() {
        return Arrays.copyOf(bytes, HASH);
    }

    long seq() {
        return ~ByteBuffer.wrap(bytes).getInt(HASH) & 0xFFFF_FFFFL;
    }

    byte[] leaf() {
        return part(HASH + SEQ);
    }

    byte[] prev() {
        return part(2 * HASH + SEQ);
    }

    byte[] com() {
        return part(3 * HASH + SEQ);
    }

    boolean isAdmitted() {
        return (bytes[LENGTH - 1] & ADMITTED) != 0;
    }

    boolean hasNoPrev() {
        return (bytes[LENGTH - 1] & FOLLOWS) == 0;
    }

    private byte[] part(int from) {
        return Arrays.copyOfRange(bytes, from, from + HASH);
    }
}
