package io.palmares.tally;

import java.util.Arrays;

/// Ballots that name a set of candidates: approvals, nominations, a limited number of choices, a single choice.
public record Selections(int candidates, Packed rows) implements Profile {
    @Override
    public long ballots() {
        return rows.total();
    }

    public static Builder of(int candidates) {
        return new Builder(candidates);
    }

    public static final class Builder {
        private final int candidates;
        private final Packed.Builder rows = new Packed.Builder();

        private Builder(int candidates) {
            this.candidates = candidates;
        }

        /// `count` ballots that name these.
        ///
        /// @throws IllegalArgumentException when a candidate is unknown or named twice, or `count` is negative
        public Builder accept(int[] named, long count) {
            int[] row = named.clone();
            Arrays.sort(row);
            for (int i = 0; i < row.length; i++) {
                if (row[i] < 0 || row[i] >= candidates || (i > 0 && row[i] == row[i - 1])) {
                    throw new IllegalArgumentException("not a set of candidates: " + row[i]);
                }
            }
            if (count < 0) {
                throw new IllegalArgumentException("count is negative: " + count);
            }
            if (count > 0) {
                rows.add(row, 0, row.length, count);
            }
            return this;
        }

        public Builder addAll(Selections other) {
            rows.addAll(other.rows);
            return this;
        }

        public Selections build() {
            return new Selections(candidates, rows.build());
        }
    }
}
