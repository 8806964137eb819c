package io.palmares.tally.print;

import io.palmares.tally.Candidate;
import io.palmares.tally.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The texts of one language. Figures are shown with at most two decimals, half-up; nothing is decided with
/// them.
final class Words {
    private static final int EXACT_PLACES = 5;
    private static final int ROUNDED_PLACES = 2;

    private final ResourceBundle texts;
    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "io.palmares.tally.print.Explanation",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... parts) {
        return new MessageFormat(texts.getString(key), locale).format(parts);
    }

    boolean knows(String key) {
        return texts.containsKey(key);
    }

    String number(Fraction value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        boolean exact = value.truncated(EXACT_PLACES).equals(value);
        int places = exact ? EXACT_PLACES : ROUNDED_PLACES;
        format.setMaximumFractionDigits(places);
        Fraction rounded = value.roundedHalfUp(places);
        return format.format(new BigDecimal(rounded.numerator())
                .divide(new BigDecimal(rounded.denominator()), places, RoundingMode.UNNECESSARY));
    }

    String number(long value) {
        return number(Fraction.of(value));
    }

    String names(Collection<Candidate> candidates) {
        return list(candidates.stream().map(Candidate::name).toList());
    }

    /// "A, B and C".
    String list(List<String> items) {
        if (items.isEmpty()) {
            return say("nobody");
        }
        String last = items.getLast();
        return items.size() == 1 ? last : say("and", String.join(", ", items.subList(0, items.size() - 1)), last);
    }

    /// "A 10, B 6", the highest first.
    String figures(Map<Candidate, Fraction> figures) {
        return String.join(
                ", ",
                figures.entrySet().stream()
                        .sorted(Map.Entry.<Candidate, Fraction>comparingByValue()
                                .reversed())
                        .map(e -> say("has", e.getKey().name(), number(e.getValue())))
                        .toList());
    }
}
