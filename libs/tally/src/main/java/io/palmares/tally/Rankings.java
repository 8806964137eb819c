package io.palmares.tally;

import java.util.Arrays;
import java.util.List;

/// Ranked ballots. A row lists candidates best first; a candidate on the same tier as the one before it is
/// written as its complement (`~candidate`). Unlisted candidates are unranked; an empty row is a blank or
/// exhausted ballot.
public record Rankings(int candidates, Packed rows) implements Profile {
    @Override
    public long ballots() {
        return rows.total();
    }

    public static Builder of(int candidates) {
        return new Builder(candidates);
    }

    /// The candidate at a position of [Packed], without the mark for a shared tier.
    public int candidate(int position) {
        int mark = rows.at(position);
        return mark < 0 ? ~mark : mark;
    }

    /// Whether the candidate at this position stands on the same tier as the one before.
    public boolean sharesTier(int position) {
        return rows.at(position) < 0;
    }

    /// Whether any ballot ranks two candidates alike.
    public boolean hasSharedTiers() {
        for (int i = 0; i < (rows.rows() == 0 ? 0 : rows.end(rows.rows() - 1)); i++) {
            if (rows.at(i) < 0) {
                return true;
            }
        }
        return false;
    }

    /// Takes ballots one by one and collapses equal ones (a tier's order of candidates does not matter).
    public static final class Builder {
        private final int candidates;
        private final Packed.Builder rows = new Packed.Builder();
        private final long[] seen;
        private long ballot;

        private Builder(int candidates) {
            this.candidates = candidates;
            this.seen = new long[candidates];
        }

        /// `count` ballots ranking `tiers`, best first; candidates of one tier are equal.
        public Builder accept(int[][] tiers, long count) {
            int[] row = new int[Arrays.stream(tiers).mapToInt(t -> t.length).sum()];
            int to = 0;
            for (int[] tier : tiers) {
                for (int i = 0; i < tier.length; i++) {
                    row[to++] = i == 0 ? tier[i] : ~tier[i];
                }
            }
            return accept(row, 0, to, count);
        }

        public Builder accept(List<List<Integer>> tiers, long count) {
            return accept(
                    tiers.stream()
                            .map(t -> t.stream().mapToInt(Integer::intValue).toArray())
                            .toArray(int[][]::new),
                    count);
        }

        /// The same, already packed as [Rankings] describes: the fast way in. The array is the caller's
        /// afterwards; shared tiers in it may be put into order.
        ///
        /// @throws IllegalArgumentException when a candidate is unknown or twice on the ballot, or `count` is
        /// negative
        public Builder accept(int[] row, int from, int to, long count) {
            if (count < 0) {
                throw new IllegalArgumentException("count is negative: " + count);
            }
            boolean shared = check(row, from, to);
            if (shared) {
                sortTiers(row, from, to);
            }
            if (count > 0) {
                rows.add(row, from, to, count);
            }
            return this;
        }

        public Builder addAll(Rankings other) {
            rows.addAll(other.rows);
            return this;
        }

        public Rankings build() {
            return new Rankings(candidates, rows.build());
        }

        private boolean check(int[] row, int from, int to) {
            ballot++;
            boolean shared = false;
            for (int i = from; i < to; i++) {
                int mark = row[i];
                int candidate = mark < 0 ? ~mark : mark;
                shared |= mark < 0;
                if (candidate >= candidates || seen[candidate] == ballot || (mark < 0 && i == from)) {
                    throw new IllegalArgumentException("not a ranking: place " + (i - from + 1));
                }
                seen[candidate] = ballot;
            }
            return shared;
        }

        private static void sortTiers(int[] row, int from, int to) {
            int start = from;
            while (start < to) {
                int end = start + 1;
                while (end < to && row[end] < 0) {
                    row[end] = ~row[end];
                    end++;
                }
                Arrays.sort(row, start, end);
                for (int i = start + 1; i < end; i++) {
                    row[i] = ~row[i];
                }
                start = end;
            }
        }
    }
}
