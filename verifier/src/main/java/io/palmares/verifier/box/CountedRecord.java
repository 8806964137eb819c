package io.palmares.verifier.box;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A ballot that counts, in the order of leaves: leaf ‖ pk ‖ seq ‖ com.
final class CountedRecord {
    private static final int HASH = 32;
    private static final int SEQ = 4;
    static final int LENGTH = 3 * HASH + SEQ;
    private final byte[] bytes;

    CountedRecord(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] of(BallotRecord ballot) {
        return ByteBuffer.allocate(LENGTH)
                .put(ballot.leaf())
                .put(ballot.pk())
                .putInt((int) ballot.seq())
                .put(ballot.com())
                .array();
    }

    byte[] leaf() {
        return Arrays.copyOf(bytes, HASH);
    }

    String name() {
        return Base64s.url(leaf());
    }

    /// `H(D("marks") ‖ paper ‖ pk ‖ u32 seq ‖ salt ‖ marks)` is the ballot's commitment.
    boolean isOpenedBy(byte[] paper, byte[] salt, String marks) {
        byte[] keyAndSeq = Arrays.copyOfRange(bytes, HASH, 2 * HASH + SEQ);
        byte[] com = Hashes.tagged("marks", paper, keyAndSeq, salt, marks.getBytes(StandardCharsets.UTF_8));
        return Arrays.equals(com, Arrays.copyOfRange(bytes, 2 * HASH + SEQ, LENGTH));
    }
}
