package io.palmares.verifier.count;

import io.palmares.verifier.json.Malformed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// An exact number in lowest terms with a positive denominator; written `n` or `n/d`.
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,40}(/[0-9]{1,40}|\\.[0-9]{1,40})?");

    Fraction {
        if (under.signum() == 0) throw new ArithmeticException("division by zero");
        BigInteger shared = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(shared);
        under = under.divide(shared);
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Fraction of(long over, long under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Fraction parse(String text) {
        if (!FORM.matcher(text).matches()) throw new Malformed("'" + text + "' is no exact number");
        int slash = text.indexOf('/');
        if (slash < 0) {
            BigDecimal decimal = new BigDecimal(text);
            return new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
        }
        BigInteger under = new BigInteger(text.substring(slash + 1));
        if (under.signum() == 0) throw new Malformed("'" + text + "' divides by zero");
        return new Fraction(new BigInteger(text.substring(0, slash)), under);
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    /// Towards minus infinity.
    long floor() {
        BigInteger[] parts = over.divideAndRemainder(under);
        return (parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]).longValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    @Override
    public String toString() {
        return under.equals(BigInteger.ONE) ? over.toString() : over + "/" + under;
    }
}
