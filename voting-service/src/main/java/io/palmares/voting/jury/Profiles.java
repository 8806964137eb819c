package io.palmares.voting.jury;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.Optional;

/// Records of nominees, by nominee.
public interface Profiles extends Aggregates<Profile, Void> {
    void erase(String nominee);

    /// The record that a candidate was frozen with.
    default Optional<Profile> of(Contender candidate) {
        return find(candidate.nominee())
                .map(Kept::state)
                .filter(profile -> profile.label().equals(candidate.label()));
    }
}
