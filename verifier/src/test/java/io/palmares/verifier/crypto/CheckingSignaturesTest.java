package io.palmares.verifier.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// One signature, one answer, whoever asks: nothing that another verifier could judge differently is taken.
class CheckingSignaturesTest {
    private static final byte[] MESSAGE = "a body".getBytes(StandardCharsets.UTF_8);
    private static final BigInteger SECRET = new BigInteger("123456789012345678901234567890");
    private static final Edwards KEY = Edwards.BASE.times(SECRET);
    private static final BigInteger NONCE = new BigInteger("987654321098765432109876543210");

    private static byte[] sign(byte[] key, Edwards r) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-512");
            hash.update(r.encoded());
            hash.update(key);
            BigInteger k = Edwards.number(hash.digest(MESSAGE));
            byte[] s = Edwards.little(NONCE.add(k.multiply(SECRET)).mod(Edwards.ORDER));
            return join(r.encoded(), s);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static byte[] join(byte[] r, byte[] s) {
        byte[] both = Arrays.copyOf(r, 64);
        System.arraycopy(s, 0, both, 32, 32);
        return both;
    }

    @Test
    void takesAnHonestOne() {
        byte[] signature = sign(KEY.encoded(), Edwards.BASE.times(NONCE));
        assertThat(Ed25519Check.isGood(KEY.encoded(), MESSAGE, signature)).isTrue();
    }

    @Test
    void takesThePublishedVector() {
        HexFormat hex = HexFormat.of();
        byte[] key = hex.parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] signature = hex.parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(Ed25519Check.isGood(key, hex.parseHex("72"), signature)).isTrue();
        assertThat(Ed25519Check.isGood(key, hex.parseHex("73"), signature)).isFalse();
    }

    /// With a cofactor these are good, without one they are not: several, for the library multiplies by what it likes.
    @Test
    void refusesAPartOfSmallOrderInR() {
        for (int i = 1; i <= 20; i++) {
            Edwards r = Edwards.BASE.times(NONCE).plus(Edwards.SMALL);
            byte[] signature = sign(KEY.encoded(), r);
            byte[] message = Arrays.copyOf(MESSAGE, MESSAGE.length);
            assertThat(Ed25519Check.isGood(KEY.encoded(), message, signature)).isFalse();
        }
    }

    @Test
    void refusesKeysThatAreNotOfFullOrder() {
        byte[] small = Edwards.SMALL.encoded();
        byte[] mixed = KEY.plus(Edwards.SMALL).encoded();
        assertThat(Ed25519Check.isSound(small)).isFalse();
        assertThat(Ed25519Check.isSound(Edwards.NEUTRAL.encoded())).isFalse();
        assertThat(Ed25519Check.isGood(mixed, MESSAGE, sign(mixed, Edwards.BASE.times(NONCE))))
                .isFalse();
    }

    @Test
    void refusesASecondFormOfTheSameSignature() {
        byte[] signature = sign(KEY.encoded(), Edwards.BASE.times(NONCE));
        BigInteger s = Edwards.number(Arrays.copyOfRange(signature, 32, 64));
        byte[] larger = join(Arrays.copyOf(signature, 32), Edwards.little(s.add(Edwards.ORDER)));
        assertThat(Ed25519Check.isGood(KEY.encoded(), MESSAGE, larger)).isFalse();
        assertThat(Ed25519Check.isGood(KEY.encoded(), MESSAGE, Arrays.copyOf(signature, 63)))
                .isFalse();
    }
}
