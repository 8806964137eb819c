package io.palmares.results.profile;

import io.palmares.aggregate.Aggregates;
import java.util.List;
import java.util.Optional;

/// Public records by nominee.
public interface Profiles extends Aggregates<Profile, Void> {
    List<Profile> of(String edition, String category);

    Optional<Profile> ofCandidate(String candidate);

    Optional<Profile> ofLabel(String edition, String label);

    /// The nominee asked for erasure.
    void erase(String nominee);
}
