package io.palmares.nominations.screening;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.List;

/// The register of rulings.
public interface Rulings extends Aggregates<Ruling, Ruling.Fact> {
    List<Kept<Ruling>> ofEdition(String edition);

    /// Those whose effect is still to be brought about.
    List<Kept<Ruling>> toCarry();
}
