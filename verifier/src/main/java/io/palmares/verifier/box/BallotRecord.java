package io.palmares.verifier.box;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A ballot as the counting rule needs it, in an order that puts a key's ballots together, the highest `seq` first and
/// of
/// equal ones the lower leaf: pk ‖ ¬seq ‖ leaf ‖ prev ‖ com ‖ whether by ruling.
final class BallotRecord {
    private static final int HASH = 32;
    private static final int SEQ = 4;
    static final int LENGTH = 4 * HASH + SEQ + 1;

    private final byte[] bytes;

    BallotRecord(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param prev 32 zero bytes if there is none
    /// @param admitted by ruling, and not from the log
    static BallotRecord of(byte[] pk, long seq, byte[] leaf, byte[] prev, byte[] com, boolean admitted) {
        return new BallotRecord(ByteBuffer.allocate(LENGTH)
                .put(pk)
                .putInt((int) ~seq)
                .put(leaf)
                .put(prev)
                .put(com)
                .put((byte) (admitted ? 1 : 0))
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
        return bytes[LENGTH - 1] == 1;
    }

    boolean hasNoPrev() {
        return Arrays.equals(prev(), new byte[HASH]);
    }

    private byte[] part(int from) {
        return Arrays.copyOfRange(bytes, from, from + HASH);
    }
}
