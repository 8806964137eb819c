package io.palmares.tally.io;

import java.util.Arrays;

/// Walks down the ranks of one ballot and keeps what counts under the [MarkRules].
final class MarkWalk {
    private final MarkRules rules;
    private int[] row = new int[16];
    private int length;
    private int[] lastSeen = new int[16];
    private int number;
    private long rank;
    private long skipped;
    private boolean ended;

    MarkWalk(MarkRules rules) {
        this.rules = rules;
    }

    void begin() {
        number++;
        length = 0;
        rank = 0;
        skipped = 0;
        ended = false;
    }

    int[] row() {
        return row;
    }

    int length() {
        return length;
    }

    void skip(long ranks) {
        rank += ranks;
        skipped += ranks;
    }

    /// A mark for somebody who does not stand: the rank was used, nobody gets it.
    void nobody() {
        next();
    }

    void candidate(int candidate) {
        if (next() && fresh(candidate)) {
            add(candidate);
        }
    }

    /// An overvote of which only the fact is known.
    void overvote() {
        ended |= next() && rules.overvote() != MarkRules.Overvote.SKIP;
    }

    void overvote(int[] candidates, int from, int to) {
        if (rules.overvote() != MarkRules.Overvote.EQUAL) {
            overvote();
            return;
        }
        if (next()) {
            int tier = length;
            for (int i = from; i < to && !ended; i++) {
                if (fresh(candidates[i])) {
                    add(length > tier ? ~candidates[i] : candidates[i]);
                }
            }
        }
    }

    private boolean next() {
        rank++;
        ended |= skipped > rules.maxSkipped() || rank > rules.maxRanks();
        skipped = 0;
        return !ended;
    }

    private boolean fresh(int candidate) {
        if (candidate >= lastSeen.length) {
            lastSeen = Arrays.copyOf(lastSeen, Math.max(candidate + 1, lastSeen.length * 2));
        }
        boolean seen = lastSeen[candidate] == number;
        lastSeen[candidate] = number;
        ended |= seen && rules.duplicate() == MarkRules.Duplicate.EXHAUST;
        return !seen;
    }

    private void add(int mark) {
        if (length == row.length) {
            row = Arrays.copyOf(row, length * 2);
        }
        row[length++] = mark;
    }
}
