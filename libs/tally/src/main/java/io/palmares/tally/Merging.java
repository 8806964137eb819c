package io.palmares.tally;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/// Ballots written before two candidates were merged name one candidate twice.
public final class Merging {
    private Merging() {}

    /// Each candidate once, at the highest preference it had. The row is one without shared tiers, or a
    /// selection.
    public static int[] once(int[] row) {
        Set<Integer> first = new LinkedHashSet<>();
        Arrays.stream(row).forEach(first::add);
        return first.stream().mapToInt(Integer::intValue).toArray();
    }
}
