package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {
    @ParameterizedTest
    @CsvSource({"3,3", "-7/3,-7/3", "6/4,3/2", "12.3456,7716/625", "-0.50,-1/2", "0/5,0", "007,7", "-0,0"})
    void readsAndWritesLowestTerms(String text, String lowest) {
        assertThat(Fraction.parse(text)).hasToString(lowest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/0", "1e3", "1.", ".5", "+1", "1/-2", "1 ", "٣", "NaN", "1/2/3", "--1"})
    void refusesWhatIsNoExactNumber(String text) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Fraction.parse(text));
    }

    @Test
    void refusesTextThatIsTooLongAndNotOneDigitSooner() {
        assertThat(Fraction.parse("1".repeat(Fraction.MAX_TEXT)).signum()).isOne();
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Fraction.parse("1".repeat(Fraction.MAX_TEXT + 1)));
    }

    /// Small, at the edge of a long, and far beyond it.
    private static BigInteger number(Random random) {
        int bits = new int[] {4, 30, 31, 32, 62, 63, 64, 90}[random.nextInt(8)];
        BigInteger n = new BigInteger(bits, random);
        return random.nextBoolean() ? n : n.negate();
    }

    @Test
    void computesAsBigNumbersDo() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            BigInteger an = number(random);
            BigInteger ad = number(random).abs().add(BigInteger.ONE);
            BigInteger bn = number(random);
            BigInteger bd = number(random).abs().add(BigInteger.ONE);
            Fraction a = Fraction.of(an, ad);
            Fraction b = Fraction.of(bn, bd);
            assertThat(a.plus(b)).isEqualTo(Fraction.of(an.multiply(bd).add(bn.multiply(ad)), ad.multiply(bd)));
            assertThat(a.minus(b)).isEqualTo(Fraction.of(an.multiply(bd).subtract(bn.multiply(ad)), ad.multiply(bd)));
            assertThat(a.times(b)).isEqualTo(Fraction.of(an.multiply(bn), ad.multiply(bd)));
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(an.multiply(bd).compareTo(bn.multiply(ad)));
            if (!b.isZero()) {
                assertThat(a.dividedBy(b).times(b)).isEqualTo(a).hasSameHashCodeAs(a);
            }
            assertThat(Fraction.parse(a.toString())).isEqualTo(a);
        }
    }

    @Test
    void roundsAsDecimalsDo() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            BigInteger n = number(random);
            long d = 1L << random.nextInt(12);
            int places = random.nextInt(5);
            BigDecimal exact = new BigDecimal(n).divide(BigDecimal.valueOf(d));
            Fraction value = Fraction.of(n, BigInteger.valueOf(d));
            assertThat(value.truncated(places)).isEqualTo(decimal(exact.setScale(places, RoundingMode.DOWN)));
            assertThat(value.roundedUp(places)).isEqualTo(decimal(exact.setScale(places, RoundingMode.UP)));
            assertThat(value.roundedHalfUp(places)).isEqualTo(decimal(exact.setScale(places, RoundingMode.HALF_UP)));
            assertThat(value.floor()).isEqualTo(decimal(exact.setScale(0, RoundingMode.FLOOR)));
        }
    }

    private static Fraction decimal(BigDecimal value) {
        return Fraction.parse(value.toPlainString());
    }

    @Test
    void anExactHalfGoesAwayFromZeroNotToTheEvenNeighbour() {
        assertThat(Fraction.parse("0.125").roundedHalfUp(2)).hasToString("13/100");
        assertThat(Fraction.parse("-0.125").roundedHalfUp(2)).hasToString("-13/100");
        assertThat(Fraction.parse("0.1249").roundedHalfUp(2)).hasToString("3/25");
    }

    @Test
    void theSmallestLongHasANegative() {
        assertThat(Fraction.of(Long.MIN_VALUE).negate()).hasToString("9223372036854775808");
        assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.of(1, Long.MIN_VALUE).signum()).isNegative();
    }

    @Test
    void divisionByZeroIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.of(1, 0));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO));
    }
}
