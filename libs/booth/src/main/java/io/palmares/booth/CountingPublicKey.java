package io.palmares.booth;

import io.palmares.ledger.Bytes;

/// The X25519 key ballots of a category are sealed to.
public record CountingPublicKey(Bytes bytes) {
    public static final int LENGTH = 32;

    public CountingPublicKey {
        Lengths.require(bytes, LENGTH, "a counting key");
    }

    @Override
    public String toString() {
        return bytes.base64Url();
    }
}
