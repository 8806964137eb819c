package io.palmares.tally.io;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A stream made on the fly: a beginning, a piece repeated until so many bytes were given, an end.
/// A `%d` in the piece is another number each time.
final class Endless extends InputStream {
    private final byte[] head;
    private final String pattern;
    private byte[] piece;
    private final byte[] tail;
    private final long repeated;
    private long at;

    Endless(String head, String pattern, long bytes, String tail) {
        this.head = head.getBytes(StandardCharsets.UTF_8);
        this.pattern = pattern;
        this.piece = piece(1_000_000);
        this.tail = tail.getBytes(StandardCharsets.UTF_8);
        this.repeated = bytes / piece.length * piece.length;
    }

    private byte[] piece(long number) {
        return pattern.replace("%d", String.valueOf(number)).getBytes(StandardCharsets.UTF_8);
    }

    /// How many bytes were taken.
    long taken() {
        return at;
    }

    @Override
    public int read() {
        long position = at - head.length;
        if (position >= repeated + tail.length) {
            return -1;
        }
        at++;
        if (position < 0) {
            return head[(int) (at - 1)] & 0xFF;
        }
        if (position >= repeated) {
            return tail[(int) (position - repeated)] & 0xFF;
        }
        if (position % piece.length == 0 && pattern.contains("%d")) {
            piece = piece(1_000_000 + position / piece.length);
        }
        return piece[(int) (position % piece.length)] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        int got = 0;
        while (got < length) {
            int b = read();
            if (b < 0) {
                break;
            }
            into[from + got++] = (byte) b;
        }
        return got == 0 ? -1 : got;
    }
}
