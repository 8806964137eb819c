package io.palmares.tally.io;

import io.palmares.tally.Fraction;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// JSON (RFC 8259) piece by piece, so that a file of any length takes little memory. Strict: a name
/// twice in an object, a lone surrogate, anything after the end, and whatever exceeds [Limits] is
/// refused.
final class JsonReader {
    private final ByteCursor in;
    private final JsonText texts;
    private final JsonNumbers numbers;
    private final Deque<Set<String>> open = new ArrayDeque<>();
    private final Set<String> array = Set.of();
    private boolean first = true;

    JsonReader(ByteCursor in) {
        this.in = in;
        this.texts = new JsonText(in);
        this.numbers = new JsonNumbers(in);
    }

    void beginObject() throws IOException, MalformedFile {
        begin('{', "an object", new HashSet<>());
    }

    void beginArray() throws IOException, MalformedFile {
        begin('[', "an array", array);
    }

    /// The name of the next member, whose value is then next; null after the last one.
    @Nullable
    String member() throws IOException, MalformedFile {
        if (!more('}')) {
            return null;
        }
        String name = string();
        if (name.length() > Limits.NAME) {
            throw in.wrongPiece("a member's name is longer than " + Limits.NAME + " characters");
        }
        Set<String> names = open.element();
        if (!names.add(name)) {
            throw in.wrongPiece("\"" + name + "\" is in the object twice");
        }
        if (names.size() > Limits.MEMBERS) {
            throw in.wrongPiece("more than " + Limits.MEMBERS + " members in an object");
        }
        blanks();
        take(':');
        return name;
    }

    /// Whether an element is next; false after the last one.
    boolean element() throws IOException, MalformedFile {
        return more(']');
    }

    String string() throws IOException, MalformedFile {
        if (blanks() != '"') {
            throw expected("a string");
        }
        return texts.string();
    }

    /// A whole number without sign, at most `most`.
    long whole(String what, long most) throws IOException, MalformedFile {
        BigDecimal number = number(what);
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            throw in.wrongPiece(what + " is a whole number from 0 on");
        }
        if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw in.wrongPiece(what + " is greater than " + most);
        }
        return number.longValueExact();
    }

    /// An exact number: written as one, or as a string `"7/3"`.
    Fraction fraction() throws IOException, MalformedFile {
        String text = blanks() == '"' ? string() : number("a number").toPlainString();
        try {
            return Fraction.parse(text);
        } catch (NumberFormatException e) {
            throw in.wrongPiece(String.valueOf(e.getMessage()));
        }
    }

    BigDecimal number(String what) throws IOException, MalformedFile {
        int b = blanks();
        if (b != '-' && !Lexer.digit(b)) {
            throw expected(what);
        }
        return numbers.number();
    }

    /// Passes over a value without keeping it; its strings may be of any length.
    void skip() throws IOException, MalformedFile {
        switch (blanks()) {
            case '{' -> {
                beginObject();
                while (member() != null) {
                    skip();
                }
            }
            case '[' -> {
                beginArray();
                while (element()) {
                    skip();
                }
            }
            case '"' -> texts.skip();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> number("a value");
        }
    }

    /// Nothing but blanks may follow.
    void end() throws IOException, MalformedFile {
        if (blanks() != ByteCursor.END) {
            throw expected("the end of the file");
        }
    }

    /// The next byte that is no blank; a piece begins with it.
    int blanks() throws IOException {
        int b = in.peek();
        while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
            in.next();
            b = in.peek();
        }
        in.piece();
        return b;
    }

    long offset() {
        return in.offset();
    }

    MalformedFile wrong(String reason) {
        return in.wrongPiece(reason);
    }

    MalformedFile expected(String what) throws IOException {
        return in.wrong("expected " + what + ", found " + Text.name(in.peek()));
    }

    private void begin(char bracket, String what, Set<String> names) throws IOException, MalformedFile {
        if (blanks() != bracket) {
            throw expected(what);
        }
        if (open.size() == Limits.DEPTH) {
            throw in.wrong("nested deeper than " + Limits.DEPTH);
        }
        in.next();
        open.push(names);
        first = true;
    }

    private boolean more(char close) throws IOException, MalformedFile {
        boolean only = first;
        first = false;
        if (blanks() == close) {
            in.next();
            open.pop();
            return false;
        }
        if (!only) {
            take(',');
            blanks();
        }
        return true;
    }

    private void take(char wanted) throws IOException, MalformedFile {
        if (in.peek() != wanted) {
            throw expected("'" + wanted + "'");
        }
        in.next();
    }

    /// One of the words true, false and null.
    void literal(String word) throws IOException, MalformedFile {
        for (int i = 0; i < word.length(); i++) {
            take(word.charAt(i));
        }
    }
}
