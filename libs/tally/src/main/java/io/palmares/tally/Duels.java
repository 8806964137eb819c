package io.palmares.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Head to head among a few: how many ballots put one above the other. A ranked ballot puts the unranked
/// last, a selection puts those it names above the rest, a score ballot goes by its numbers (none counts as
/// zero).
final class Duels {
    private final List<Integer> some;
    private final int[] place;
    private final long[][] above;

    private Duels(List<Integer> some, int candidates) {
        this.some = some;
        this.place = new int[candidates];
        this.above = new long[some.size()][some.size()];
    }

    /// Empty for ballots that say nothing about preference.
    static Optional<Duels> among(List<Integer> some, Profile profile) {
        return switch (profile) {
            case Rankings rankings -> Optional.of(new Duels(some, rankings.candidates()).rankings(rankings));
            case Selections selections -> Optional.of(new Duels(some, selections.candidates()).selections(selections));
            case Scores scores -> Optional.of(new Duels(some, scores.candidates()).scores(scores));
            case Sides sides -> among(some, sides.electorate());
            case Allotments _, Scorecards _ -> Optional.empty();
        };
    }

    /// Ballots that put x above y; both are of the few.
    long votes(int x, int y) {
        return above[some.indexOf(x)][some.indexOf(y)];
    }

    /// Ballots that put x above another of the few, added up over all the others.
    Fraction preferences(int x) {
        return Fraction.of(Arrays.stream(above[some.indexOf(x)]).sum());
    }

    /// One for each other that x beats, a half for each it ties with.
    Fraction wins(int x) {
        long halves = some.stream()
                .filter(y -> y != x)
                .mapToLong(y -> 1 + Long.signum(votes(x, y) - votes(y, x)))
                .sum();
        return Fraction.of(halves, 2);
    }

    private Duels rankings(Rankings rankings) {
        for (int row = 0; row < rankings.rows().rows(); row++) {
            Arrays.fill(place, Integer.MAX_VALUE);
            int tier = 0;
            for (int at = rankings.rows().start(row); at < rankings.rows().end(row); at++) {
                tier += rankings.sharesTier(at) ? 0 : 1;
                place[rankings.candidate(at)] = tier;
            }
            add(rankings.rows().count(row));
        }
        return this;
    }

    private Duels selections(Selections selections) {
        Packed rows = selections.rows();
        for (int row = 0; row < rows.rows(); row++) {
            Arrays.fill(place, 1);
            for (int at = rows.start(row); at < rows.end(row); at++) {
                place[rows.at(at)] = 0;
            }
            add(rows.count(row));
        }
        return this;
    }

    private Duels scores(Scores scores) {
        TreeSet<Fraction> values = new TreeSet<>(scores.values());
        values.add(Fraction.ZERO);
        List<Fraction> ascending = List.copyOf(values);
        int[] places =
                scores.values().stream().mapToInt(v -> -ascending.indexOf(v)).toArray();
        Packed rows = scores.rows();
        for (int row = 0; row < rows.rows(); row++) {
            Arrays.fill(place, -ascending.indexOf(Fraction.ZERO));
            for (int at = rows.start(row); at < rows.end(row); at += 2) {
                place[rows.at(at)] = places[rows.at(at + 1)];
            }
            add(rows.count(row));
        }
        return this;
    }

    private void add(long count) {
        for (int x = 0; x < above.length; x++) {
            for (int y = 0; y < above.length; y++) {
                above[x][y] += place[some.get(x)] < place[some.get(y)] ? count : 0;
            }
        }
    }
}
