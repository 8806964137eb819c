package io.palmares.booth;

import io.palmares.ledger.Bytes;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/// The counting side: one X25519 pair per category; the private half is never published and destroyed at FINAL.
public final class CountingKeyPair {
    private final Bytes privateKey;
    private final CountingPublicKey publicKey;

    private CountingKeyPair(Bytes privateKey, CountingPublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    public static CountingKeyPair generate(RandomSource random) {
        return ofPrivate(random.bytes(Hpke.KEY_LENGTH));
    }

    public static CountingKeyPair ofPrivate(Bytes privateKey) {
        Lengths.require(privateKey, Hpke.KEY_LENGTH, "a counting key");
        X25519PublicKeyParameters half =
                (X25519PublicKeyParameters) Hpke.keyPair(privateKey).getPublic();
        return new CountingKeyPair(privateKey, new CountingPublicKey(Bytes.of(half.getEncoded())));
    }

    public CountingPublicKey publicKey() {
        return publicKey;
    }

    /// The secret, for whoever must store it.
    public Bytes privateKey() {
        return privateKey;
    }

    /// Opens one counted ballot. Opening any other is a finding: the caller answers for that.
    public Opened open(Ballot ballot, FrozenPaper paper) {
        return OpenBallot.open(privateKey, ballot, paper);
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "CountingKeyPair[" + publicKey + "]";
    }
}
