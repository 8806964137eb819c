package io.palmares.tally;

import java.util.Arrays;
import java.util.Optional;

/// First choices of ballots that have any: a shared first rank is split, every candidate named by a selection
/// counts.
final class FirstPreferences {
    private FirstPreferences() {}

    static Optional<Fraction[]> of(Profile profile) {
        return switch (profile) {
            case Rankings rankings -> Optional.of(of(rankings));
            case Selections selections -> Optional.of(of(selections));
            case Sides sides -> of(sides.electorate());
            case Scores _, Allotments _, Scorecards _ -> Optional.empty();
        };
    }

    static Fraction[] of(Rankings rankings) {
        Fraction[] firsts = zeroes(rankings.candidates());
        Packed rows = rankings.rows();
        for (int row = 0; row < rows.rows(); row++) {
            int start = rows.start(row);
            int end = tierEnd(rankings, row);
            for (int at = start; at < end; at++) {
                int candidate = rankings.candidate(at);
                firsts[candidate] = firsts[candidate].plus(Fraction.of(rows.count(row), end - (long) start));
            }
        }
        return firsts;
    }

    /// Where the first tier of a row ends.
    static int tierEnd(Rankings rankings, int row) {
        int start = rankings.rows().start(row);
        int at = start;
        while (at < rankings.rows().end(row) && (at == start || rankings.sharesTier(at))) {
            at++;
        }
        return at;
    }

    private static Fraction[] of(Selections selections) {
        Fraction[] named = zeroes(selections.candidates());
        Packed rows = selections.rows();
        for (int row = 0; row < rows.rows(); row++) {
            for (int at = rows.start(row); at < rows.end(row); at++) {
                named[rows.at(at)] = named[rows.at(at)].plus(Fraction.of(rows.count(row)));
            }
        }
        return named;
    }

    static Fraction[] zeroes(int size) {
        Fraction[] zeroes = new Fraction[size];
        Arrays.fill(zeroes, Fraction.ZERO);
        return zeroes;
    }
}
