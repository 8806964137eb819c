package io.palmares.tally.io;

import io.palmares.tally.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The candidates of one contest, found by id.
final class Standing {
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    List<Candidate> candidates() {
        return candidates;
    }

    int size() {
        return candidates.size();
    }

    /// Whether the id was new.
    boolean add(Candidate candidate) {
        if (places.putIfAbsent(candidate.id(), candidates.size()) != null) {
            return false;
        }
        return candidates.add(candidate);
    }

    /// The place in the list, or -1.
    int place(String id) {
        return places.getOrDefault(id, -1);
    }
}
