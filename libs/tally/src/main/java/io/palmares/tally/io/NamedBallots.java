package io.palmares.tally.io;

import io.palmares.tally.Packed;
import io.palmares.tally.Rankings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ranked ballots of one stretch of a file, whose candidates have numbers of that stretch only.
record NamedBallots(List<String> names, Packed rows) {

    /// All of them by the one list of `candidates`, which has every name.
    static Rankings together(List<NamedBallots> parts, List<String> candidates) {
        Map<String, Integer> places = new HashMap<>();
        for (String name : candidates) {
            places.put(name, places.size());
        }
        Rankings.Builder all = Rankings.of(candidates.size());
        for (NamedBallots part : parts) {
            int[] local = part.names.stream()
                    .mapToInt(name -> places.getOrDefault(name, -1))
                    .toArray();
            Renumbered.addAll(all, part.rows, local);
        }
        return all.build();
    }
}
