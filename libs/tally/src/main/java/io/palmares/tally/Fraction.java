package io.palmares.tally;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// An exact rational number in lowest terms. Small values live in two longs, larger ones in big integers; an
/// operation moves between the two by itself, so equal numbers are always equal objects.
public final class Fraction implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);
    /// Longest text [#parse] reads: longer numbers are refused before any arithmetic.
    public static final int MAX_TEXT = 1000;

    private static final Pattern TEXT = Pattern.compile("-?[0-9]+(?:/[0-9]+|\\.[0-9]+)?");
    /// Beyond this a single operation takes too long: exact weights can double their length with every
    /// transfer.
    private static final int MAX_BITS = 200_000;

    private static final long SMALL = Integer.MAX_VALUE;

    private final long num;
    /// Zero when the value is held by the big integers.
    private final long den;

    private final BigInteger bigNum;
    private final BigInteger bigDen;

    private Fraction(long num, long den) {
        this.num = num;
        this.den = den;
        this.bigNum = BigInteger.ZERO;
        this.bigDen = BigInteger.ZERO;
    }

    private Fraction(BigInteger num, BigInteger den) {
        this.num = 0;
        this.den = 0;
        this.bigNum = num;
        this.bigDen = den;
    }

    public static Fraction of(long whole) {
        return whole == 0 ? ZERO : whole == 1 ? ONE : new Fraction(whole, 1);
    }

    /// `num / den` in lowest terms.
    ///
    /// @throws ArithmeticException when `den` is zero
    public static Fraction of(long num, long den) {
        if (num != Long.MIN_VALUE && den > 0) {
            long gcd = gcd(Math.abs(num), den);
            return new Fraction(num / gcd, den / gcd);
        }
        return of(BigInteger.valueOf(num), BigInteger.valueOf(den));
    }

    /// `num / den` in lowest terms.
    ///
    /// @throws ArithmeticException when `den` is zero, or the numbers are beyond any use
    public static Fraction of(BigInteger num, BigInteger den) {
        if (den.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (num.bitLength() > MAX_BITS || den.bitLength() > MAX_BITS) {
            throw new ArithmeticException("more than " + MAX_BITS + " bits");
        }
        BigInteger gcd = num.gcd(den);
        BigInteger sign = den.signum() < 0 ? gcd.negate() : gcd;
        BigInteger n = num.divide(sign);
        BigInteger d = den.divide(sign);
        return n.bitLength() < 64 && d.bitLength() < 64
                ? new Fraction(n.longValue(), d.longValue())
                : new Fraction(n, d);
    }

    /// Reads `"3"`, `"-7/3"` or `"12.3456"`.
    ///
    /// @throws NumberFormatException when the text is anything else, longer than [#MAX_TEXT], or divides by
    /// zero
    public static Fraction parse(String text) {
        if (text.length() > MAX_TEXT || !TEXT.matcher(text).matches()) {
            throw new NumberFormatException("not an exact number: " + text.substring(0, Math.min(40, text.length())));
        }
        int slash = text.indexOf('/');
        int point = text.indexOf('.');
        BigInteger den = slash >= 0
                ? new BigInteger(text.substring(slash + 1))
                : BigInteger.TEN.pow(point < 0 ? 0 : text.length() - point - 1);
        if (den.signum() == 0) {
            throw new NumberFormatException("divides by zero: " + text.substring(0, Math.min(40, text.length())));
        }
        String digits = slash >= 0 ? text.substring(0, slash) : text.replace(".", "");
        return of(new BigInteger(digits), den);
    }

    public Fraction plus(Fraction other) {
        if (small() && other.small()) {
            return of(num * other.den + other.num * den, den * other.den);
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    public Fraction times(Fraction other) {
        if (small() && other.small()) {
            return of(num * other.num, den * other.den);
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    public Fraction times(long factor) {
        return times(of(factor));
    }

    /// The quotient, exactly.
    ///
    /// @throws ArithmeticException when `other` is zero
    public Fraction dividedBy(Fraction other) {
        return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    public Fraction dividedBy(long divisor) {
        return dividedBy(of(divisor));
    }

    public Fraction negate() {
        return isBig() || num == Long.MIN_VALUE
                ? of(numerator().negate(), denominator())
                : num == 0 ? this : new Fraction(-num, den);
    }

    /// Towards zero to `places` decimals.
    public Fraction truncated(int places) {
        BigInteger scale = BigInteger.TEN.pow(places);
        return of(numerator().multiply(scale).divide(denominator()), scale);
    }

    /// Away from zero to `places` decimals, unless it is exact there.
    public Fraction roundedUp(int places) {
        Fraction cut = truncated(places);
        return cut.equals(this) ? this : cut.plus(of(BigInteger.valueOf(signum()), BigInteger.TEN.pow(places)));
    }

    /// To the nearest `places` decimals; an exact half goes away from zero.
    public Fraction roundedHalfUp(int places) {
        Fraction half =
                of(BigInteger.valueOf(signum()), BigInteger.TEN.pow(places).shiftLeft(1));
        return plus(half).truncated(places);
    }

    /// The largest whole number that is not above this one.
    public Fraction floor() {
        BigInteger[] parts = numerator().divideAndRemainder(denominator());
        return of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    public int signum() {
        return isBig() ? bigNum.signum() : Long.signum(num);
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public BigInteger numerator() {
        return isBig() ? bigNum : BigInteger.valueOf(num);
    }

    public BigInteger denominator() {
        return isBig() ? bigDen : BigInteger.valueOf(den);
    }

    public static Fraction min(Fraction a, Fraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    public static Fraction max(Fraction a, Fraction b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    @Override
    public int compareTo(Fraction other) {
        if (den == 1 && other.den == 1) {
            return Long.compare(num, other.num);
        }
        return small() && other.small()
                ? Long.compare(num * other.den, other.num * den)
                : numerator()
                        .multiply(other.denominator())
                        .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Fraction f
                && num == f.num
                && den == f.den
                && bigNum.equals(f.bigNum)
                && bigDen.equals(f.bigDen);
    }

    @Override
    public int hashCode() {
        return 31 * (Long.hashCode(num) + bigNum.hashCode()) + Long.hashCode(den) + bigDen.hashCode();
    }

    /// `"3"` or `"7/3"`: exact, and readable by [#parse].
    @Override
    public String toString() {
        BigInteger d = denominator();
        return d.equals(BigInteger.ONE) ? numerator().toString() : numerator() + "/" + d;
    }

    private boolean isBig() {
        return den == 0;
    }

    private boolean small() {
        return den != 0 && den <= SMALL && num <= SMALL && num >= -SMALL;
    }

    private static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
