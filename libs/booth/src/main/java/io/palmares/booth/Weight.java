package io.palmares.booth;

import io.palmares.ledger.Malformed;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A class's exact weight, positive and in lowest terms; written `n/d`.
public record Weight(long numerator, long denominator) {
    public static final Weight ONE = new Weight(1, 1);
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,14})/([1-9][0-9]{0,14})");

    public Weight {
        if (numerator < 1 || denominator < 1 || !isLowest(numerator, denominator)) {
            throw new Malformed(Malformed.Rule.FIELD, "a weight is positive and in lowest terms");
        }
    }

    public static Weight parse(String fraction) {
        Matcher matcher = FORM.matcher(fraction);
        if (!matcher.matches()) {
            throw new Malformed(Malformed.Rule.FIELD, "a weight is written n/d");
        }
        return new Weight(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    private static boolean isLowest(long n, long d) {
        return BigInteger.valueOf(n).gcd(BigInteger.valueOf(d)).equals(BigInteger.ONE);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
