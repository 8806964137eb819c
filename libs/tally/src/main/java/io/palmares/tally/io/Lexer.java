package io.palmares.tally.io;

import java.io.IOException;

/// Numbers, words and quoted texts: what the line-based formats are made of.
final class Lexer {
    private final ByteCursor in;
    private final Text text = new Text();

    Lexer(ByteCursor in) {
        this.in = in;
    }

    ByteCursor in() {
        return in;
    }

    static boolean digit(int b) {
        return b >= '0' && b <= '9';
    }

    /// Skips spaces, tabs and carriage returns; the next byte is returned and not taken.
    int blanks() throws IOException {
        return in.skipBlanks();
    }

    /// Skips blanks, line ends and comments from `#` to the end of their line.
    int lines() throws IOException {
        int b = blanks();
        while (b == '\n' || b == '#') {
            if (b == '#') {
                restOfLine();
            } else {
                in.next();
            }
            b = blanks();
        }
        return b;
    }

    /// Goes to the next line end, which stays the next byte.
    void restOfLine() throws IOException {
        int b = in.peek();
        while (b != '\n' && b != ByteCursor.END) {
            in.next();
            b = in.peek();
        }
    }

    void byteOrderMark() throws IOException, MalformedFile {
        if (in.peek() == 0xEF) {
            in.piece();
            in.next();
            if (in.next() != 0xBB || in.next() != 0xBF) {
                throw in.wrongPiece("not UTF-8");
            }
        }
    }

    void expect(int wanted, String what) throws IOException, MalformedFile {
        if (in.peek() != wanted) {
            throw expected(what);
        }
        in.next();
    }

    /// Wrong is the number, word or text that was read last.
    MalformedFile wrong(String reason) {
        return in.wrongPiece(reason);
    }

    MalformedFile expected(String what) throws IOException {
        return in.wrong("expected " + what + ", found " + Text.name(in.peek()));
    }

    /// A whole number in decimal digits, 0 to `most`.
    long number(String what, long most) throws IOException, MalformedFile {
        if (!digit(in.peek())) {
            throw expected(what);
        }
        in.piece();
        long value = in.digits(most);
        if (value > most) {
            throw in.wrongPiece(what + " is greater than " + most);
        }
        return value;
    }

    /// A text in the given pair of marks, the first of which is next. A backslash lets the closing
    /// mark stand inside.
    String quoted(int open, int close) throws IOException, MalformedFile {
        in.piece();
        expect(open, Text.name(open));
        text.clear();
        while (in.peek() != close) {
            if (in.peek() == '\\') {
                in.next();
                if (in.peek() != close && in.peek() != '\\') {
                    text.add('\\', in);
                }
            }
            text.add(inLine(close), in);
            in.next();
        }
        in.next();
        return text.string(in);
    }

    /// Everything up to the end of the line, without blanks around it.
    String line() throws IOException, MalformedFile {
        blanks();
        in.piece();
        text.clear();
        for (int b = in.peek(); b != '\n' && b != ByteCursor.END; b = in.peek()) {
            if (b != '\r') {
                text.add(b, in);
            }
            in.next();
        }
        text.trim();
        return text.string(in);
    }

    /// A word up to the next blank, line end or one of `stops`.
    String word(String what, String stops) throws IOException, MalformedFile {
        in.piece();
        text.clear();
        int b = in.peek();
        while (b > ' ' && stops.indexOf(b) < 0) {
            text.add(b, in);
            in.next();
            b = in.peek();
        }
        if (text.length() == 0) {
            throw expected(what);
        }
        return text.string(in);
    }

    private int inLine(int close) throws IOException, MalformedFile {
        int b = in.peek();
        if (b == ByteCursor.END || b == '\n') {
            throw expected(Text.name(close));
        }
        return b;
    }
}
