package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Encoding;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/// RFC 9180, base mode, single shot: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM.
final class Hpke {
    static final int KEY_LENGTH = 32;
    private static final int TAG_LENGTH = 16;
    /// Bytes of enc and tag.
    static final int OVERHEAD = KEY_LENGTH + TAG_LENGTH;

    private Hpke() {}

    /// `enc ‖ ct`. The ephemeral private key must be fresh for every call.
    static Bytes seal(CountingPublicKey to, Bytes ephemeral, byte[] info, byte[] aad, byte[] plaintext) {
        try {
            HPKEContextWithEncapsulation context = suite().setupBaseS(publicKey(to), info, keyPair(ephemeral));
            return Bytes.of(Encoding.concat(context.getEncapsulation(), context.seal(aad, plaintext)));
        } catch (InvalidCipherTextException sealingNeverReadsAText) {
            throw new IllegalStateException(sealingNeverReadsAText);
        }
    }

    /// Empty if the text was not sealed to this key with this info and aad.
    static Optional<Bytes> open(Bytes privateKey, byte[] info, byte[] aad, Bytes sealed) {
        if (sealed.length() < OVERHEAD) {
            return Optional.empty();
        }
        byte[] enc = sealed.slice(0, KEY_LENGTH).toArray();
        byte[] ct = sealed.slice(KEY_LENGTH, sealed.length()).toArray();
        try {
            return Optional.of(
                    Bytes.of(suite().setupBaseR(enc, keyPair(privateKey), info).open(aad, ct)));
        } catch (InvalidCipherTextException | IllegalStateException | IllegalArgumentException notForUs) {
            // The two unchecked ones are how a small-order enc, whose shared secret is zero, shows.
            return Optional.empty();
        }
    }

    static AsymmetricCipherKeyPair keyPair(Bytes privateKey) {
        X25519PrivateKeyParameters secret = new X25519PrivateKeyParameters(privateKey.toArray());
        return new AsymmetricCipherKeyPair(secret.generatePublicKey(), secret);
    }

    private static X25519PublicKeyParameters publicKey(CountingPublicKey key) {
        return new X25519PublicKeyParameters(key.bytes().toArray());
    }

    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM128);
    }
}
