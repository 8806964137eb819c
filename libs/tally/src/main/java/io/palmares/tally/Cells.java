package io.palmares.tally;

import java.util.Arrays;

/// A growing row of integers: kept in bytes for as long as all of them fit, which the marks of most
/// contests do.
final class Cells {
    private static final int MOST = Integer.MAX_VALUE - 16;

    private byte[] narrow = new byte[64];
    private int[] wide = {};
    private boolean isWide;
    private int length;

    int length() {
        return length;
    }

    int get(int at) {
        return isWide ? wide[at] : narrow[at];
    }

    /// @throws IllegalStateException when an array cannot hold that many
    void append(int[] row, int from, int to) {
        makeRoom(to - from);
        for (int i = from; i < to; i++) {
            if (!isWide && row[i] != (byte) row[i]) {
                widen();
            }
            if (isWide) {
                wide[length++] = row[i];
            } else {
                narrow[length++] = (byte) row[i];
            }
        }
    }

    boolean same(int start, int end, int[] row, int from, int to) {
        if (end - start != to - from) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (get(i) != row[from + i - start]) {
                return false;
            }
        }
        return true;
    }

    private void makeRoom(int more) {
        int room = isWide ? wide.length : narrow.length;
        if (length + (long) more <= room) {
            return;
        }
        if (length + (long) more > MOST) {
            throw new IllegalStateException("too many distinct ballots");
        }
        int grown = (int) Math.min(MOST, Math.max(length + (long) more, room + (long) (room >> 1)));
        if (isWide) {
            wide = Arrays.copyOf(wide, grown);
        } else {
            narrow = Arrays.copyOf(narrow, grown);
        }
    }

    private void widen() {
        wide = new int[narrow.length];
        for (int i = 0; i < length; i++) {
            wide[i] = narrow[i];
        }
        narrow = new byte[0];
        isWide = true;
    }
}
