package io.palmares.ledger;

import java.text.Normalizer;

/// Text that may be hashed: NFC and without lone surrogates.
final class CanonicalText {
    private CanonicalText() {}

    static void check(String text) {
        refuseLoneSurrogates(text);
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new Malformed(Malformed.Rule.NOT_NFC, "text is not in Unicode normal form C");
        }
    }

    private static void refuseLoneSurrogates(String text) {
        // codePoints() pairs what can be paired: any surrogate it still shows stands alone.
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new Malformed(Malformed.Rule.UTF_8, "text holds half of a surrogate pair");
        }
    }
}
