package io.palmares.verifier.count;

import org.jspecify.annotations.Nullable;

/// What ranked ballots say between candidates: ranked stands above unranked, two unranked are not compared.
final class Preferences {
    private Preferences() {}

    /// Ballots that prefer the one, and ballots that prefer the other.
    record Duel(long one, long other) {}

    static Duel between(Rows rows, int one, int other) {
        long[] votes = new long[2];
        rows.each((ranking, _, ballots) -> {
            for (int i : ranking) {
                if (i == one || i == other) {
                    int side = i == one ? 0 : 1;
                    votes[side] = Math.addExact(votes[side], ballots);
                    return;
                }
            }
        });
        return new Duel(votes[0], votes[1]);
    }

    /// First ranks, or single choices; null if a ballot chooses several, for nobody knows which of them is first.
    static long @Nullable [] firsts(Rows rows, int candidates, boolean ranked) {
        long[] firsts = new long[candidates];
        boolean[] several = new boolean[1];
        rows.each((ids, _, ballots) -> {
            several[0] |= !ranked && ids.length > 1;
            if (ids.length > 0) firsts[ids[0]] = Math.addExact(firsts[ids[0]], ballots);
        });
        return several[0] ? null : firsts;
    }
}
