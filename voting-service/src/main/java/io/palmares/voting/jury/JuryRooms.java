package io.palmares.voting.jury;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.Optional;

/// The juries of all categories, by `edition:category`.
public interface JuryRooms extends Aggregates<JuryRoom, JuryFact> {
    default Optional<Kept<JuryRoom>> find(JuryId id) {
        return find(id.toString());
    }
}
