package io.palmares.tally.io;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of a file one after the other, through one small block, knowing line and column.
final class ByteCursor implements AutoCloseable {
    static final int END = -1;
    private static final int BLOCK = 1 << 16;

    private final String file;
    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private long left;
    private int at;
    private int limit;
    /// The place and offset of the block's first byte.
    private Mark start = new Mark(1, 1);

    private long offset;
    /// Where the piece being read began: in this block, or in one that is gone.
    private int pieceAt;

    private Mark piece = start;

    ByteCursor(String file, InputStream in) {
        this(file, in, Long.MAX_VALUE);
    }

    /// Stops after `length` bytes, as if the file ended there.
    ByteCursor(String file, InputStream in, long length) {
        this.file = file;
        this.in = in;
        this.left = length;
    }

    /// The next byte, 0 to 255, or [#END]; it stays the next one.
    int peek() throws IOException {
        return at < limit || fill() ? block[at] & 0xFF : END;
    }

    int next() throws IOException {
        return at < limit || fill() ? block[at++] & 0xFF : END;
    }

    /// Takes spaces, tabs and carriage returns; the byte after them is returned and not taken.
    int skipBlanks() throws IOException {
        do {
            while (at < limit) {
                int b = block[at] & 0xFF;
                if (b != ' ' && b != '\t' && b != '\r') {
                    return b;
                }
                at++;
            }
        } while (fill());
        return END;
    }

    /// Takes decimal digits, and stops at the one that makes the number greater than `most`.
    long digits(long most) throws IOException {
        long value = 0;
        do {
            while (at < limit) {
                int digit = block[at] - '0';
                if (digit < 0 || digit > 9 || value > most) {
                    return value;
                }
                value = value * 10 + digit;
                at++;
            }
        } while (fill());
        return value;
    }

    /// How many bytes were taken so far.
    long offset() {
        return offset + at;
    }

    /// A number, word or text begins here: what is wrong with it will be told of this place.
    void piece() {
        pieceAt = at;
    }

    /// Wrong is the next byte.
    MalformedFile wrong(String reason) {
        return wrong(markAt(at), reason);
    }

    /// Wrong is the piece that began last.
    MalformedFile wrongPiece(String reason) {
        return wrong(pieceAt < 0 ? piece : markAt(pieceAt), reason);
    }

    Mark here() {
        return markAt(at);
    }

    MalformedFile wrong(Mark where, String reason) {
        return new MalformedFile(new Malformed(file, where.line, where.column, reason));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Mark markAt(int end) {
        long line = start.line;
        long column = start.column;
        for (int i = 0; i < end; i++) {
            if (block[i] == '\n') {
                line++;
                column = 1;
            } else if ((block[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        return new Mark(line, column);
    }

    private boolean fill() throws IOException {
        if (pieceAt >= 0) {
            piece = markAt(pieceAt);
            pieceAt = -1;
        }
        start = markAt(limit);
        offset += limit;
        at = 0;
        limit = 0;
        int got = left == 0 ? -1 : in.read(block, 0, (int) Math.min(BLOCK, left));
        if (got <= 0) {
            left = 0;
            return false;
        }
        limit = got;
        left -= got;
        return true;
    }

    record Mark(long line, long column) {}
}
