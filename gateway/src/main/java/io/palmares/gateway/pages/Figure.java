package io.palmares.gateway.pages;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact figure, `n` or `n/d` on the wire. It is rounded for the eye only.
public record Figure(BigInteger numerator, BigInteger denominator) implements Comparable<Figure> {
    public static final Figure ZERO = new Figure(BigInteger.ZERO, BigInteger.ONE);
    private static final int DIGITS = 2;

    public static Figure parse(String exact) {
        int slash = exact.indexOf('/');
        return slash < 0
                ? new Figure(new BigInteger(exact), BigInteger.ONE)
                : new Figure(new BigInteger(exact.substring(0, slash)), new BigInteger(exact.substring(slash + 1)));
    }

    public Figure minus(Figure other) {
        return new Figure(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Figure plus(Figure other) {
        return new Figure(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Figure times(Figure other) {
        return new Figure(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /// Exactly.
    ///
    /// @throws ArithmeticException if the other is nothing
    public Figure dividedBy(Figure other) {
        if (other.numerator.signum() == 0) throw new ArithmeticException("divided by nothing");
        return new Figure(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public boolean isPositive() {
        return numerator.signum() * denominator.signum() > 0;
    }

    /// Half-up to two digits, without trailing zeros.
    public BigDecimal rounded() {
        BigDecimal value = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }

    /// Of how many thousandths of the greatest a bar is as long as this.
    public int thousandthsOf(Figure greatest) {
        return greatest.isPositive() && isPositive()
                ? numerator
                        .multiply(greatest.denominator)
                        .multiply(BigInteger.valueOf(1000))
                        .divide(denominator.multiply(greatest.numerator))
                        .intValueExact()
                : 0;
    }

    @Override
    public int compareTo(Figure other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
