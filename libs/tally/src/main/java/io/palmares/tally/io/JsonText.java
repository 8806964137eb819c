package io.palmares.tally.io;

import java.io.IOException;

/// The strings of a JSON file, with their escapes.
final class JsonText {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final ByteCursor in;
    private final Text text = new Text();

    JsonText(ByteCursor in) {
        this.in = in;
    }

    /// The string whose opening quote is next.
    String string() throws IOException, MalformedFile {
        in.piece();
        in.next();
        text.clear();
        for (int b = in.peek(); b != '"'; b = in.peek()) {
            if (b == '\\') {
                text.addEscaped(escape(), in);
            } else {
                text.add(unescaped(b), in);
                in.next();
            }
        }
        in.next();
        return text.string(in);
    }

    void skip() throws IOException, MalformedFile {
        in.piece();
        in.next();
        for (int b = in.peek(); b != '"'; b = in.peek()) {
            if (unescaped(b) == '\\') {
                escape();
            } else {
                in.next();
            }
        }
        in.next();
    }

    private int unescaped(int b) throws MalformedFile {
        if (b == ByteCursor.END) {
            throw in.wrongPiece("the string has no end");
        }
        if (b == '\n') {
            throw in.wrong("the string does not end on its line");
        }
        if (b < ' ') {
            throw in.wrong("control character " + Text.name(b) + " in a string");
        }
        return b;
    }

    private int escape() throws IOException, MalformedFile {
        in.next();
        int b = in.next();
        if (b == 'u') {
            return unicode();
        }
        int which = b < 0 ? -1 : ESCAPES.indexOf(b);
        if (which < 0) {
            throw in.wrong("unknown escape");
        }
        return ESCAPED.charAt(which);
    }

    private int unicode() throws IOException, MalformedFile {
        char unit = hex();
        if (!Character.isSurrogate(unit)) {
            return unit;
        }
        if (Character.isHighSurrogate(unit) && in.next() == '\\' && in.next() == 'u') {
            char low = hex();
            if (Character.isLowSurrogate(low)) {
                return Character.toCodePoint(unit, low);
            }
        }
        throw in.wrong("half a surrogate pair");
    }

    private char hex() throws IOException, MalformedFile {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(in.peek(), 16);
            if (digit < 0 || in.peek() > 'f') {
                throw in.wrong("expected a hexadecimal digit");
            }
            in.next();
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }
}
