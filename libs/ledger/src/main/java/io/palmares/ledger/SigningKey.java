package io.palmares.ledger;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// An Ed25519 private key, held as its 32-byte RFC 8032 seed.
public final class SigningKey {
    private final Bytes seed;
    private final PublicKey publicKey;

    private SigningKey(Bytes seed, PublicKey publicKey) {
        this.seed = seed;
        this.publicKey = publicKey;
    }

    public static SigningKey ofSeed(Bytes seed) {
        if (seed.length() != Ed25519.SECRET_KEY_SIZE) {
            throw new Malformed(Malformed.Rule.LENGTH, "a seed has 32 bytes");
        }
        byte[] pk = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed.shared(), 0, pk, 0);
        return new SigningKey(seed, PublicKey.of(pk));
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /// The secret itself, for whoever must store it.
    public Bytes seed() {
        return seed;
    }

    public Bytes sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed.shared(), 0, publicKey.bytes().shared(), 0, message, 0, message.length, signature, 0);
        return Bytes.of(signature);
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "SigningKey[" + publicKey + "]";
    }
}
