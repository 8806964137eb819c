package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Encoding;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SigningKey;

/// The key that lets one ballot be cast in one category, without a name on it.
public final class VotingRight {
    private final SigningKey key;

    private VotingRight(SigningKey key) {
        this.key = key;
    }

    /// The right that this secret is.
    /// @throws io.palmares.ledger.Malformed unless 32 bytes
    public static VotingRight ofSeed(Bytes seed) {
        return new VotingRight(SigningKey.ofSeed(seed));
    }

    /// `seed = HMAC-SHA-256(rollKey, D("seed") ‖ scope ‖ u32 rollVersion ‖ rollId)`: one person, one right, on any
    /// device.
    public static VotingRight derive(RollKey rollKey, PaperScope scope, int rollVersion, RollId rollId) {
        byte[] message = Encoding.concat(
                Encoding.domain("seed"),
                scope.encoded(),
                Encoding.u32(rollVersion),
                rollId.value().toArray());
        return ofSeed(HmacSha256.of(rollKey.secret(), message));
    }

    /// The secret: shown to its holder only.
    public Bytes seed() {
        return key.seed();
    }

    public PublicKey publicKey() {
        return key.publicKey();
    }

    SigningKey key() {
        return key;
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "VotingRight[" + publicKey() + "]";
    }
}
