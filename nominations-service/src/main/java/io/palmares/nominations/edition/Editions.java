package io.palmares.nominations.edition;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.List;

/// All editions, by their id.
public interface Editions extends Aggregates<Edition, Edition.Fact> {
    /// Those with a version that has not reached every category.
    List<Kept<Edition>> toSpread();
}
