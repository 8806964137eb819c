package io.palmares.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictSignaturesTest {
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final byte[] MESSAGE = "marks".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    /// RFC 8032 §7.1, tests 1, 2, 3.
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60, d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '', e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb, 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72, 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7, fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82, 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void agreesWithThePublishedVectors(String seed, String pk, String message, String signature) {
        SigningKey key = SigningKey.ofSeed(Bytes.fromHex(seed));
        byte[] signed = Bytes.fromHex(message).toArray();

        assertThat(key.publicKey().bytes().hex()).isEqualTo(pk);
        assertThat(key.sign(signed).hex()).isEqualTo(signature);
        assertThat(key.publicKey().verifies(signed, Bytes.fromHex(signature))).isTrue();
    }

    @Test
    void refusesAnyChangedBit() {
        SigningKey key = SigningKey.ofSeed(Bytes.of(new byte[32]));
        byte[] good = key.sign(MESSAGE).toArray();
        for (int bit = 0; bit < 512; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(key.publicKey().verifies(MESSAGE, Bytes.of(bad)))
                    .as("bit %s", bit)
                    .isFalse();
        }
    }

    @Test
    void refusesTheSameScalarPlusTheGroupOrder() {
        SigningKey key = SigningKey.ofSeed(Bytes.of(new byte[32]));
        byte[] good = key.sign(MESSAGE).toArray();
        BigInteger s = Curve.littleEndian(good, 32);
        byte[] bad = Encoding.concat(java.util.Arrays.copyOf(good, 32), Curve.littleEndian(s.add(ORDER)));

        assertThat(key.publicKey().verifies(MESSAGE, Bytes.of(good))).isTrue();
        assertThat(key.publicKey().verifies(MESSAGE, Bytes.of(bad))).isFalse();
    }

    /// The eight points of small order and their non-canonical encodings (y = p, p + 1, and sign of x = 0).
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void refusesKeysOfSmallOrder(String encoded) {
        PublicKey weak = new PublicKey(Bytes.fromHex(encoded));
        // With A of small order, R = identity and S = 0 satisfies the equation for one message in eight or better.
        Bytes forged = Bytes.fromHex("01" + "00".repeat(63));

        assertThat(weak.isSound()).isFalse();
        for (int i = 0; i < 64; i++) {
            assertThat(weak.verifies(new byte[] {(byte) i}, forged)).isFalse();
        }
    }

    @Test
    void refusesANonCanonicalKey() {
        // y = 3 + p encodes the same y as 3; only 19 values of y have a second encoding.
        PublicKey second = new PublicKey(Bytes.fromHex("f0" + "ff".repeat(30) + "7f"));
        assertThat(second.isSound()).isFalse();
    }

    @Test
    void refusesAKeyOfMixedOrder() {
        Curve.Point mixed = Curve.BASE.times(BigInteger.valueOf(11)).plus(Curve.ORDER_EIGHT);
        assertThat(new PublicKey(Bytes.of(mixed.encoded())).isSound()).isFalse();
        assertThat(new PublicKey(Bytes.of(
                                Curve.BASE.times(BigInteger.valueOf(11)).encoded()))
                        .isSound())
                .isTrue();
    }

    /// A signer who adds a point of small order to R makes a signature that cofactored verifiers take and others
    /// refuse.
    @Test
    void refusesATorsionComponentInR() {
        Random random = new Random(8032);
        BigInteger a = new BigInteger(250, random).add(BigInteger.TWO);
        PublicKey key = new PublicKey(Bytes.of(Curve.BASE.times(a).encoded()));
        for (int i = 0; i < 160; i++) {
            Curve.Point torsion = Curve.ORDER_EIGHT.times(BigInteger.valueOf(i % 8));
            BigInteger r = new BigInteger(250, random);
            byte[] encodedR = Curve.BASE.times(r).plus(torsion).encoded();
            BigInteger k = Curve.challenge(encodedR, key.bytes().toArray(), MESSAGE);
            BigInteger s = r.add(k.multiply(a)).mod(ORDER);
            Bytes signature = Bytes.concat(encodedR, Curve.littleEndian(s));

            assertThat(key.verifies(MESSAGE, signature)).as("round %s", i).isEqualTo(i % 8 == 0);
        }
    }

    @Test
    void takesTheIdentityAsRWhenTheEquationHolds() {
        BigInteger a = BigInteger.valueOf(12345);
        PublicKey key = new PublicKey(Bytes.of(Curve.BASE.times(a).encoded()));
        byte[] identity = Bytes.fromHex("01" + "00".repeat(31)).toArray();
        BigInteger s = Curve.challenge(identity, key.bytes().toArray(), MESSAGE)
                .multiply(a)
                .mod(ORDER);

        assertThat(key.verifies(MESSAGE, Bytes.concat(identity, Curve.littleEndian(s))))
                .isTrue();
    }

    @Test
    void refusesASignatureOfAnotherLength() {
        SigningKey key = SigningKey.ofSeed(Bytes.of(new byte[32]));
        Bytes good = key.sign(MESSAGE);
        assertThat(key.publicKey().verifies(MESSAGE, good.slice(0, 63))).isFalse();
        assertThat(key.publicKey().verifies(MESSAGE, Bytes.concat(good.toArray(), new byte[1])))
                .isFalse();
    }
}
