package io.palmares.results.count;

import io.palmares.tally.Fraction;
import io.palmares.tally.Packed;
import io.palmares.tally.Rankings;
import io.palmares.tally.Selections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What ranked ballots say between candidates; an unranked candidate stands below every ranked one.
final class Preferences {
    private Preferences() {}

    static Map<String, Fraction> firsts(Rankings rankings, List<String> candidates) {
        Map<String, Fraction> firsts = new HashMap<>();
        Packed rows = rankings.rows();
        for (int row = 0; row < rows.rows(); row++) {
            if (rows.start(row) < rows.end(row)) {
                String first = candidates.get(rankings.candidate(rows.start(row)));
                firsts.merge(first, Fraction.of(rows.count(row)), Fraction::plus);
            }
        }
        return firsts;
    }

    /// Single choices are first preferences; of ballots with several choices nobody knows which is first.
    static Map<String, Fraction> onlyOnes(Selections selections, List<String> candidates) {
        Map<String, Fraction> firsts = new HashMap<>();
        Packed rows = selections.rows();
        for (int row = 0; row < rows.rows(); row++) {
            int choices = rows.end(row) - rows.start(row);
            if (choices > 1) return Map.of();
            if (choices == 1) {
                String only = candidates.get(rows.at(rows.start(row)));
                firsts.merge(only, Fraction.of(rows.count(row)), Fraction::plus);
            }
        }
        return firsts;
    }

    /// Whether more ballots rank the one above the other than the other way.
    static boolean prefers(Rankings rankings, List<String> candidates, String one, String other) {
        long margin = 0;
        Packed rows = rankings.rows();
        for (int row = 0; row < rows.rows(); row++) {
            int a = place(rankings, row, candidates.indexOf(one));
            int b = place(rankings, row, candidates.indexOf(other));
            margin += Integer.signum(b - a) * rows.count(row);
        }
        return margin > 0;
    }

    private static int place(Rankings rankings, int row, int candidate) {
        Packed rows = rankings.rows();
        for (int i = rows.start(row); i < rows.end(row); i++) {
            if (rankings.candidate(i) == candidate) return i - rows.start(row);
        }
        return Integer.MAX_VALUE / 2;
    }
}
