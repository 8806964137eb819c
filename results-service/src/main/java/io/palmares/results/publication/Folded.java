package io.palmares.results.publication;

import java.text.Normalizer;
import java.util.Locale;

/// Text without case and accents, for looking up and for order.
final class Folded {
    private Folded() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
