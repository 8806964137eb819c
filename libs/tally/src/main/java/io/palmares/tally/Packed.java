package io.palmares.tally;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Distinct rows of small integers, each with how many ballots carry it: flat arrays, no object per ballot.
/// Row `i` is `at(start(i)) … at(end(i) - 1)`.
public final class Packed {
    private final int[] data;
    private final int[] ends;
    private final long[] counts;
    private final long total;

    private Packed(int[] data, int[] ends, long[] counts, long total) {
        this.data = data;
        this.ends = ends;
        this.counts = counts;
        this.total = total;
    }

    public int rows() {
        return ends.length;
    }

    public int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    public int end(int row) {
        return ends[row];
    }

    public int at(int position) {
        return data[position];
    }

    public long count(int row) {
        return counts[row];
    }

    /// Ballots in all rows together, blank ones included.
    public long total() {
        return total;
    }

    /// The length of the longest row; 0 without rows.
    int longest() {
        return IntStream.range(0, rows()).map(i -> end(i) - start(i)).max().orElse(0);
    }

    /// The length of the shortest row; as long as can be without rows.
    int shortest() {
        return IntStream.range(0, rows()).map(i -> end(i) - start(i)).min().orElse(Integer.MAX_VALUE);
    }

    /// Collapses equal rows as they come, so its memory grows with distinct rows only. Not safe for several
    /// threads:
    /// give each its own and [#addAll] them.
    public static final class Builder {
        private int[] data = new int[64];
        private int[] ends = new int[16];
        private long[] counts = new long[16];
        private int[] table = new int[64];
        private int rows;
        private long total;

        /// Adds `count` ballots whose row is `row[from] … row[to - 1]`; the array may be reused afterwards.
        ///
        /// @throws ArithmeticException when the ballots no longer fit a long
        /// @throws IllegalStateException when the distinct rows no longer fit an array of integers
        public void add(int[] row, int from, int to, long count) {
            int slot = slot(row, from, to);
            total = Math.addExact(total, count);
            if (table[slot] != 0) {
                counts[table[slot] - 1] += count;
                return;
            }
            append(row, from, to, count);
            table[slot] = rows;
            if (rows > table.length / 2) {
                rehash();
            }
        }

        public void addAll(Packed other) {
            for (int i = 0; i < other.rows(); i++) {
                add(other.data, other.start(i), other.end(i), other.counts[i]);
            }
        }

        public Packed build() {
            int used = rows == 0 ? 0 : ends[rows - 1];
            return new Packed(Arrays.copyOf(data, used), Arrays.copyOf(ends, rows), Arrays.copyOf(counts, rows), total);
        }

        private void append(int[] row, int from, int to, long count) {
            int start = rows == 0 ? 0 : ends[rows - 1];
            data = room(data, (long) start + to - from);
            System.arraycopy(row, from, data, start, to - from);
            if (rows == ends.length) {
                ends = Arrays.copyOf(ends, rows + (rows >> 1));
                counts = Arrays.copyOf(counts, rows + (rows >> 1));
            }
            ends[rows] = start + to - from;
            counts[rows] = count;
            rows++;
        }

        private static int[] room(int[] array, long needed) {
            if (needed > Integer.MAX_VALUE - 16) {
                throw new IllegalStateException("too many distinct ballots");
            }
            int grown = (int) Math.min(Integer.MAX_VALUE - 16, Math.max(needed, array.length + (array.length >> 1)));
            return needed <= array.length ? array : Arrays.copyOf(array, grown);
        }

        private int slot(int[] row, int from, int to) {
            int mask = table.length - 1;
            int slot = hash(row, from, to) & mask;
            while (table[slot] != 0 && !same(table[slot] - 1, row, from, to)) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private boolean same(int i, int[] row, int from, int to) {
            return Arrays.equals(data, i == 0 ? 0 : ends[i - 1], ends[i], row, from, to);
        }

        private void rehash() {
            table = new int[table.length * 2];
            int mask = table.length - 1;
            for (int i = 0; i < rows; i++) {
                int slot = hash(data, i == 0 ? 0 : ends[i - 1], ends[i]) & mask;
                while (table[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                table[slot] = i + 1;
            }
        }

        private static int hash(int[] row, int from, int to) {
            long h = (long) to - from;
            for (int i = from; i < to; i++) {
                h = (h ^ row[i]) * 0x9E3779B97F4A7C15L;
                h ^= h >>> 29;
            }
            return (int) (h ^ (h >>> 32));
        }
    }
}
