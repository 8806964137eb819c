package io.palmares.tally;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Distinct rows of small integers, each with how many ballots carry it: flat arrays, no object per
/// ballot. Row `i` is `at(start(i)) … at(end(i) - 1)`.
public final class Packed {
    private final Cells data;
    private final int[] ends;
    private final long[] counts;
    private final int rows;
    private final long total;

    private Packed(Cells data, int[] ends, long[] counts, int rows, long total) {
        this.data = data;
        this.ends = ends;
        this.counts = counts;
        this.rows = rows;
        this.total = total;
    }

    public int rows() {
        return rows;
    }

    public int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    public int end(int row) {
        return ends[row];
    }

    public int at(int position) {
        return data.get(position);
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

    /// Collapses equal rows as they come, so its memory grows with distinct rows only. Not safe for
    /// several threads: give each its own and [#addAll] them.
    public static final class Builder {
        private Cells data = new Cells();
        private int[] ends = new int[16];
        private long[] counts = new long[16];
        /// Open addressing: the hash in the upper half, in the lower half the row, from 1.
        private long[] table = new long[64];

        private int rows;
        private long total;

        /// Adds `count` ballots whose row is `row[from] … row[to - 1]`; the array may be reused
        /// afterwards.
        ///
        /// @throws ArithmeticException when the ballots no longer fit a long
        /// @throws IllegalStateException when the distinct rows no longer fit an array
        public void add(int[] row, int from, int to, long count) {
            int hash = hash(row, from, to);
            int slot = slot(hash, row, from, to);
            total = Math.addExact(total, count);
            if (table[slot] != 0) {
                counts[(int) table[slot] - 1] += count;
                return;
            }
            append(row, from, to, count);
            table[slot] = (long) hash << 32 | rows;
            if (rows > table.length / 2) {
                rehash();
            }
        }

        public void addAll(Packed other) {
            int[] row = new int[16];
            for (int i = 0; i < other.rows(); i++) {
                int length = other.end(i) - other.start(i);
                if (length > row.length) {
                    row = new int[length];
                }
                for (int at = 0; at < length; at++) {
                    row[at] = other.at(other.start(i) + at);
                }
                add(row, 0, length, other.counts[i]);
            }
        }

        /// What was added so far. The builder is empty then: its rows are not copied but handed
        /// over.
        public Packed build() {
            Packed built = new Packed(data, ends, counts, rows, total);
            data = new Cells();
            ends = new int[16];
            counts = new long[16];
            table = new long[64];
            rows = 0;
            total = 0;
            return built;
        }

        private void append(int[] row, int from, int to, long count) {
            data.append(row, from, to);
            if (rows == ends.length) {
                ends = Arrays.copyOf(ends, rows + (rows >> 1));
                counts = Arrays.copyOf(counts, rows + (rows >> 1));
            }
            ends[rows] = data.length();
            counts[rows] = count;
            rows++;
        }

        private int slot(int hash, int[] row, int from, int to) {
            int mask = table.length - 1;
            int slot = hash & mask;
            while (table[slot] != 0 && !same(table[slot], hash, row, from, to)) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private boolean same(long entry, int hash, int[] row, int from, int to) {
            int i = (int) entry - 1;
            return (int) (entry >>> 32) == hash && data.same(i == 0 ? 0 : ends[i - 1], ends[i], row, from, to);
        }

        private void rehash() {
            long[] old = table;
            table = new long[old.length * 2];
            int mask = table.length - 1;
            for (long entry : old) {
                int slot = (int) (entry >>> 32) & mask;
                while (entry != 0 && table[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                if (entry != 0) {
                    table[slot] = entry;
                }
            }
        }

        private static int hash(int[] row, int from, int to) {
            long h = to - (long) from;
            for (int i = from; i < to; i++) {
                h = (h ^ row[i]) * 0x9E3779B97F4A7C15L;
                h ^= h >>> 29;
            }
            return (int) (h ^ (h >>> 32));
        }
    }
}
