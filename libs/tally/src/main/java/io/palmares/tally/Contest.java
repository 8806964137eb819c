package io.palmares.tally;

import java.util.HashSet;
import java.util.List;

/// Everything a count needs: who stands, how many are wanted, the ballots and the rule.
public record Contest(String id, List<Candidate> candidates, int seats, Rule rule, Profile profile) {
    public Contest {
        candidates = List.copyOf(candidates);
        if (seats < 1) {
            throw new IllegalArgumentException("seats: at least 1, was " + seats);
        }
        if (new HashSet<>(candidates.stream().map(Candidate::id).toList()).size() < candidates.size()) {
            throw new IllegalArgumentException("candidates: an id is used twice");
        }
        if (profile.candidates() != candidates.size()) {
            throw new IllegalArgumentException(
                    "profile: about " + profile.candidates() + " candidates, not " + candidates.size());
        }
    }
}
