package io.palmares.tally.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Cells of a table of separated values (RFC 4180): in quotes when they hold the delimiter, quotes
/// doubled.
final class TableCells {
    private final ByteCursor in;
    private final char delimiter;
    private final Text text = new Text();

    TableCells(ByteCursor in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    ByteCursor in() {
        return in;
    }

    Text text() {
        return text;
    }

    /// Reads the next cell into [#text], and whether another follows in the row.
    boolean read() throws IOException, MalformedFile {
        in.piece();
        text.clear();
        int b = in.peek();
        while (b == ' ') {
            in.next();
            b = in.peek();
        }
        if (b == '"') {
            quoted();
        } else {
            plain(b);
        }
        return ended();
    }

    /// A whole row; line ends within quotes are blanks here.
    List<String> row() throws IOException, MalformedFile {
        List<String> row = new ArrayList<>();
        boolean more = true;
        while (more) {
            if (row.size() > Limits.CANDIDATES) {
                throw in.wrong("more than " + Limits.CANDIDATES + " columns");
            }
            more = read();
            row.add(text.string(in));
        }
        return row;
    }

    private void plain(int first) throws IOException, MalformedFile {
        int b = first;
        while (b != delimiter && b != '\n' && b != ByteCursor.END) {
            if (b != '\r') {
                text.add(b, in);
            }
            in.next();
            b = in.peek();
        }
        text.trim();
    }

    private void quoted() throws IOException, MalformedFile {
        in.next();
        while (true) {
            int b = in.peek();
            if (b == ByteCursor.END || b == '\n') {
                throw in.wrongPiece("the quotes do not end on their line");
            }
            in.next();
            if (b != '"') {
                text.add(b, in);
            } else if (in.peek() == '"') {
                text.add(in.next(), in);
            } else {
                return;
            }
        }
    }

    private boolean ended() throws IOException, MalformedFile {
        int b = in.peek();
        while (b == ' ' || b == '\r') {
            in.next();
            b = in.peek();
        }
        if (b == delimiter) {
            in.next();
            return true;
        }
        if (b == '\n') {
            in.next();
        } else if (b != ByteCursor.END) {
            throw in.wrong("expected the end of the cell, found " + Text.name(b));
        }
        return false;
    }
}
