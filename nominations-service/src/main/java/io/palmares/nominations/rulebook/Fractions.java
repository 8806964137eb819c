package io.palmares.nominations.rulebook;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Exact fractions as a rulebook writes them, `n` or `n/d`.
///
/// @param denominator above zero
record Fractions(BigInteger numerator, BigInteger denominator) {
    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,8})(?:/([1-9]\\d{0,8}))?");

    static @Nullable Fractions read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String below = matcher.group(2);
        return new Fractions(new BigInteger(matcher.group(1)), below == null ? BigInteger.ONE : new BigInteger(below));
    }

    boolean isAtMost(int n) {
        return numerator.compareTo(denominator.multiply(BigInteger.valueOf(n))) <= 0;
    }

    boolean isBelowOne() {
        return numerator.compareTo(denominator) < 0;
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    boolean makesOneWith(Fractions other) {
        return numerator
                .multiply(other.denominator)
                .add(other.numerator.multiply(denominator))
                .equals(denominator.multiply(other.denominator));
    }
}
