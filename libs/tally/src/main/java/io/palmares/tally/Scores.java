package io.palmares.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Ballots that give numbers to candidates. A row alternates candidate and place in `values`; a candidate
/// that is not on the row got no number (which is not the same as zero: the rule says what it means).
public record Scores(int candidates, Packed rows, List<Fraction> values) implements Profile {
    public Scores {
        values = List.copyOf(values);
    }

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
        private final List<Fraction> values = new ArrayList<>();
        private final Map<Fraction, Integer> places = new HashMap<>();

        private Builder(int candidates) {
            this.candidates = candidates;
        }

        /// `count` ballots with these numbers, by candidate.
        ///
        /// @throws IllegalArgumentException when a candidate is unknown or `count` is negative
        public Builder accept(Map<Integer, Fraction> scores, long count) {
            int[] row = new int[scores.size() * 2];
            int at = 0;
            for (var score : new TreeMap<>(scores).entrySet()) {
                if (score.getKey() < 0 || score.getKey() >= candidates) {
                    throw new IllegalArgumentException("unknown candidate: " + score.getKey());
                }
                row[at++] = score.getKey();
                row[at++] = place(score.getValue());
            }
            if (count < 0) {
                throw new IllegalArgumentException("count is negative: " + count);
            }
            if (count > 0) {
                rows.add(row, 0, at, count);
            }
            return this;
        }

        public Scores build() {
            return new Scores(candidates, rows.build(), values);
        }

        private int place(Fraction value) {
            return places.computeIfAbsent(value, v -> {
                values.add(v);
                return values.size() - 1;
            });
        }
    }
}
