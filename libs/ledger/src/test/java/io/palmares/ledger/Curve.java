package io.palmares.ledger;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Edwards25519 in plain big integers: slow, obvious, independent of the library under test.
final class Curve {
    static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    private static final BigInteger ROOT_OF_MINUS_ONE =
            BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);
    static final Point NEUTRAL = new Point(BigInteger.ZERO, BigInteger.ONE);
    static final Point BASE = point(
            BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P));
    static final Point ORDER_EIGHT = orderEight();

    private Curve() {}

    record Point(BigInteger x, BigInteger y) {
        Point plus(Point o) {
            BigInteger dxy =
                    D.multiply(x).multiply(o.x).multiply(y).multiply(o.y).mod(P);
            BigInteger sumX = x.multiply(o.y).add(o.x.multiply(y));
            BigInteger sumY = y.multiply(o.y).add(x.multiply(o.x));
            return new Point(
                    sumX.multiply(BigInteger.ONE.add(dxy).modInverse(P)).mod(P),
                    sumY.multiply(BigInteger.ONE.subtract(dxy).modInverse(P)).mod(P));
        }

        Point times(BigInteger n) {
            Point sum = NEUTRAL;
            Point power = this;
            for (int i = 0; i < n.bitLength(); i++) {
                sum = n.testBit(i) ? sum.plus(power) : sum;
                power = power.plus(power);
            }
            return sum;
        }

        byte[] encoded() {
            byte[] bytes = littleEndian(y);
            bytes[31] |= (byte) (x.testBit(0) ? 0x80 : 0);
            return bytes;
        }
    }

    static BigInteger challenge(byte[] r, byte[] a, byte[] message) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(Encoding.concat(r, a, message));
            return littleEndian(digest, 0).mod(L);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static BigInteger littleEndian(byte[] bytes, int from) {
        BigInteger value = BigInteger.ZERO;
        for (int i = bytes.length - 1; i >= from; i--) {
            value = value.shiftLeft(8).or(BigInteger.valueOf(bytes[i] & 0xFF));
        }
        return value;
    }

    static byte[] littleEndian(BigInteger value) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = value.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    /// The point with this y and an even x.
    private static Point point(BigInteger y) {
        BigInteger yy = y.multiply(y);
        BigInteger xx = yy.subtract(BigInteger.ONE)
                .multiply(D.multiply(yy).add(BigInteger.ONE).modInverse(P))
                .mod(P);
        BigInteger x = xx.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(xx)) {
            x = x.multiply(ROOT_OF_MINUS_ONE).mod(P);
        }
        if (!x.multiply(x).mod(P).equals(xx)) {
            throw new ArithmeticException("not on the curve");
        }
        return new Point(x.testBit(0) ? P.subtract(x) : x, y);
    }

    private static Point orderEight() {
        byte[] y = Bytes.fromHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
                .toArray();
        return point(littleEndian(y, 0));
    }
}
