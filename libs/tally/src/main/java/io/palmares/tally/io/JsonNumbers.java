package io.palmares.tally.io;

import java.util.regex.Pattern;

/// How JSON writes numbers (RFC 8259, section 6): stricter than what `BigDecimal` reads.
final class JsonNumbers {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private JsonNumbers() {}

    static boolean wellFormed(String text) {
        return NUMBER.matcher(text).matches();
    }
}
