package io.palmares.tally.io;

import java.util.Arrays;

/// The ranks in one row of a table with a column for each candidate: they come in any order.
final class TableRanks {
    static final long MOST = 1L << 39;
    private static final int CANDIDATE_BITS = 20;

    private final long[] ranked;
    private int length;

    TableRanks(int candidates) {
        this.ranked = new long[candidates];
    }

    /// @param rank from 1 to [#MOST]
    void add(int candidate, long rank) {
        ranked[length++] = (rank << CANDIDATE_BITS) | candidate;
    }

    /// Walks down all ranks, and forgets them.
    void walk(MarkWalk walk) {
        Arrays.sort(ranked, 0, length);
        long last = 0;
        for (int from = 0, to; from < length; from = to) {
            long rank = rank(from);
            to = from + 1;
            while (to < length && rank(to) == rank) {
                to++;
            }
            walk.skip(rank - last - 1);
            tier(walk, from, to);
            last = rank;
        }
        length = 0;
    }

    private void tier(MarkWalk walk, int from, int to) {
        int[] tier = new int[to - from];
        for (int i = from; i < to; i++) {
            tier[i - from] = (int) (ranked[i] & ((1 << CANDIDATE_BITS) - 1));
        }
        if (tier.length == 1) {
            walk.candidate(tier[0]);
        } else {
            walk.overvote(tier, 0, tier.length);
        }
    }

    private long rank(int i) {
        return ranked[i] >>> CANDIDATE_BITS;
    }
}
