package io.palmares.nominations.memory;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.edition.Editions;
import java.util.List;

public final class MemoryEditions extends Memory<Edition, Edition.Fact> implements Editions {
    @Override
    public List<Kept<Edition>> toSpread() {
        return where(Edition::toSpread);
    }
}
