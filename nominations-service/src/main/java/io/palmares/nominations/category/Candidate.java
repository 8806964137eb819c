package io.palmares.nominations.category;

import java.util.List;

/// A nominee admitted when the candidates were frozen.
///
/// @param candidate 8 characters: how ballots and scorecards name them
/// @param label salted hash of the public record
public record Candidate(String candidate, String nominee, String label, List<Relation> related) {
    public Candidate {
        related = List.copyOf(related);
    }
}
