package io.palmares.nominations.lot;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.List;

/// The seeds of all categories.
public interface Lots extends Aggregates<Seeds, Seeds.Fact> {
    /// Those of which a pair is still to be revealed.
    List<Kept<Seeds>> toReveal();
}
