package io.palmares.tally.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// The numbers of a JSON file (RFC 8259, section 6): exact, and neither longer nor with a greater
/// exponent than anybody needs.
final class JsonNumbers {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int DIGITS = 1000;

    private final ByteCursor in;

    JsonNumbers(ByteCursor in) {
        this.in = in;
    }

    /// The number whose first character is next.
    BigDecimal number() throws IOException, MalformedFile {
        in.piece();
        StringBuilder digits = new StringBuilder();
        for (int b = in.peek(); belongs(b); b = in.peek()) {
            digits.append((char) b);
            if (digits.length() > DIGITS) {
                throw in.wrongPiece("a number is longer than " + DIGITS + " characters");
            }
            in.next();
        }
        return decimal(digits.toString());
    }

    private static boolean belongs(int b) {
        return Lexer.digit(b) || b == '-' || b == '+' || b == '.' || b == 'e' || b == 'E';
    }

    private BigDecimal decimal(String digits) throws MalformedFile {
        if (!NUMBER.matcher(digits).matches()) {
            throw in.wrongPiece("not a number: " + digits.substring(0, Math.min(40, digits.length())));
        }
        try {
            BigDecimal decimal = new BigDecimal(digits);
            if (Math.abs((long) decimal.scale()) <= DIGITS) {
                return decimal;
            }
        } catch (NumberFormatException e) {
            // The exponent does not even fit an integer.
        }
        throw in.wrongPiece("the exponent of a number is out of all bounds");
    }
}
