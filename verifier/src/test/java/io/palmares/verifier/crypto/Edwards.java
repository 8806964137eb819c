package io.palmares.verifier.crypto;

import java.math.BigInteger;
import java.util.Arrays;

/// The curve in schoolbook arithmetic (RFC 8032), to make what no honest signer makes.
record Edwards(BigInteger x, BigInteger y) {
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    static final Edwards NEUTRAL = new Edwards(BigInteger.ZERO, BigInteger.ONE);
    static final Edwards BASE = new Edwards(
            new BigInteger("15112221349535400772501151409588531511454012693041857206046113283949847762202"),
            new BigInteger("46316835694926478169428394003475163141307993866256225615783033603165251855960"));
    /// Of order two.
    static final Edwards SMALL = new Edwards(BigInteger.ZERO, P.subtract(BigInteger.ONE));

    Edwards plus(Edwards other) {
        BigInteger xs = x.multiply(other.y).add(other.x.multiply(y));
        BigInteger ys = y.multiply(other.y).add(x.multiply(other.x));
        BigInteger product = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y);
        return new Edwards(
                xs.multiply(BigInteger.ONE.add(product).modInverse(P)).mod(P),
                ys.multiply(BigInteger.ONE.subtract(product).modInverse(P)).mod(P));
    }

    Edwards times(BigInteger scalar) {
        Edwards sum = NEUTRAL;
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            sum = sum.plus(sum);
            if (scalar.testBit(bit)) sum = sum.plus(this);
        }
        return sum;
    }

    byte[] encoded() {
        byte[] bytes = little(y);
        if (x.testBit(0)) bytes[31] |= (byte) 0x80;
        return bytes;
    }

    static byte[] little(BigInteger number) {
        byte[] bytes = new byte[32];
        byte[] big = number.toByteArray();
        for (int i = 0; i < Math.min(32, big.length); i++) bytes[i] = big[big.length - 1 - i];
        return bytes;
    }

    static BigInteger number(byte[] little) {
        byte[] big = new byte[little.length + 1];
        for (int i = 0; i < little.length; i++) big[big.length - 1 - i] = little[i];
        return new BigInteger(Arrays.copyOf(big, big.length));
    }
}
