package io.palmares.ledger;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// An Ed25519 public key (RFC 8032). Verification is strict: canonical A and R, S below the group order, A of full
/// order, and the cofactorless equation, so that every verifier gives the same answer.
public record PublicKey(Bytes bytes) implements Comparable<PublicKey> {
    public static final int LENGTH = Ed25519.PUBLIC_KEY_SIZE;

    public PublicKey {
        if (bytes.length() != LENGTH) {
            throw new Malformed(Malformed.Rule.LENGTH, "a public key has 32 bytes");
        }
    }

    public static PublicKey of(byte[] bytes) {
        return new PublicKey(Bytes.of(bytes));
    }

    public static PublicKey parse(String base64Url) {
        return new PublicKey(Bytes.fromBase64Url(base64Url));
    }

    /// A canonical encoding of a point of full order; small-order and mixed-order keys are not.
    public boolean isSound() {
        return Ed25519.validatePublicKeyFull(bytes.shared(), 0);
    }

    /// False for an unsound key, too.
    public boolean verifies(byte[] message, Bytes signature) {
        return StrictEd25519.verifies(this, message, signature);
    }

    @Override
    public int compareTo(PublicKey other) {
        return bytes.compareTo(other.bytes);
    }

    /// Unpadded base64url.
    @Override
    public String toString() {
        return bytes.base64Url();
    }
}
