package io.palmares.tally;

import io.palmares.tally.Rule.Unranked;

/// How many ballots prefer one candidate to another, for every pair.
final class Pairwise {
    /// Beyond this the pairs no longer fit: the count is refused.
    static final int MAX_CANDIDATES = 1000;

    private final long[][] preferring;

    Pairwise(Rankings rankings, Unranked unranked) {
        int n = rankings.candidates();
        long[][] above = new long[n][n];
        long[] ranked = new long[n];
        long[][] both = new long[n][n];
        for (int row = 0; row < rankings.rows().rows(); row++) {
            add(rankings, row, above, both, ranked);
        }
        for (int x = 0; unranked == Unranked.LAST && x < n; x++) {
            for (int y = 0; y < n; y++) {
                above[x][y] += x == y ? 0 : ranked[x] - both[Math.min(x, y)][Math.max(x, y)];
            }
        }
        preferring = above;
    }

    private static void add(Rankings rankings, int row, long[][] above, long[][] both, long[] ranked) {
        long count = rankings.rows().count(row);
        int start = rankings.rows().start(row);
        int tier = start;
        for (int at = start; at < rankings.rows().end(row); at++) {
            int y = rankings.candidate(at);
            tier = rankings.sharesTier(at) ? tier : at;
            ranked[y] += count;
            for (int before = start; before < at; before++) {
                int x = rankings.candidate(before);
                above[x][y] += before < tier ? count : 0;
                both[Math.min(x, y)][Math.max(x, y)] += count;
            }
        }
    }

    int size() {
        return preferring.length;
    }

    /// Ballots that prefer x to y.
    long votes(int x, int y) {
        return preferring[x][y];
    }

    boolean beats(int x, int y) {
        return preferring[x][y] > preferring[y][x];
    }
}
