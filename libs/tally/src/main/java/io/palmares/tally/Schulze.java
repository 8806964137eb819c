package io.palmares.tally;

import io.palmares.tally.Evidence.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Widest paths over pairwise majorities. Strengths are compared as places in the list of all strengths that
/// occur, so that votes, margins and ratios cost the same.
final class Schulze {
    private static final Comparator<Strength> WIDER =
            Comparator.comparing(Strength::infinite).thenComparing(Strength::value);
    private static final Strength NONE = new Strength(Fraction.ZERO, false);

    private final int n;
    private final int[][] paths;
    private final List<Strength> strengths;

    Schulze(Pairwise pairs, Rule.Strength kind) {
        n = pairs.size();
        Strength[][] links = new Strength[n][n];
        TreeSet<Strength> occurring = new TreeSet<>(WIDER);
        for (int x = 0; x < n; x++) {
            for (int y = 0; y < n; y++) {
                links[x][y] = pairs.beats(x, y) ? link(pairs.votes(x, y), pairs.votes(y, x), kind) : NONE;
                occurring.add(links[x][y]);
            }
        }
        strengths = new ArrayList<>(occurring);
        paths = new int[n][n];
        for (int x = 0; x < n; x++) {
            for (int y = 0; y < n; y++) {
                paths[x][y] = Collections.binarySearch(strengths, links[x][y], WIDER);
            }
        }
        widen();
    }

    private static Strength link(long votes, long against, Rule.Strength kind) {
        return switch (kind) {
            case WINNING -> new Strength(Fraction.of(votes), false);
            case MARGIN -> new Strength(Fraction.of(votes - against), false);
            case RATIO ->
                against == 0 ? new Strength(Fraction.ZERO, true) : new Strength(Fraction.of(votes, against), false);
            case OPPOSITION -> throw new IllegalArgumentException("no link strength: " + kind);
        };
    }

    private void widen() {
        for (int via = 0; via < n; via++) {
            for (int x = 0; x < n; x++) {
                int first = paths[x][via];
                for (int y = 0; x != via && y < n; y++) {
                    if (y != x) {
                        paths[x][y] = Math.max(paths[x][y], Math.min(first, paths[via][y]));
                    }
                }
            }
        }
    }

    Strength strength(int x, int y) {
        return strengths.get(paths[x][y]);
    }

    /// Takes off, again and again, all those whom nobody left defeats by a wider path.
    List<List<Integer>> tiers() {
        List<List<Integer>> tiers = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int x = 0; x < n; x++) {
            left.add(x);
        }
        while (!left.isEmpty()) {
            List<Integer> remaining = List.copyOf(left);
            List<Integer> top = remaining.stream()
                    .filter(x -> remaining.stream().allMatch(y -> paths[x][y] >= paths[y][x]))
                    .toList();
            tiers.add(top);
            left.removeAll(top);
        }
        return tiers;
    }
}
