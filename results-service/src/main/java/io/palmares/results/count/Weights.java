package io.palmares.results.count;

import io.palmares.booth.Weight;
import java.math.BigInteger;
import java.util.List;

/// Exact weights of classes as whole multiples: 1 and 1/2 become 2 and 1.
final class Weights {
    private Weights() {}

    /// The least common multiple of the denominators.
    static long common(List<Weight> weights) {
        BigInteger common = BigInteger.ONE;
        for (Weight weight : weights) {
            BigInteger d = BigInteger.valueOf(weight.denominator());
            common = common.multiply(d).divide(common.gcd(d));
        }
        return common.longValueExact();
    }

    /// @throws ArithmeticException if the product does not fit
    static long times(Weight weight, long common) {
        return Math.multiplyExact(weight.numerator(), common / weight.denominator());
    }
}
