package io.palmares.nominations.memory;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.lot.Lots;
import io.palmares.nominations.lot.Seeds;
import java.util.List;

public final class MemoryLots extends Memory<Seeds, Seeds.Fact> implements Lots {
    @Override
    public List<Kept<Seeds>> toReveal() {
        return where(Seeds::toReveal);
    }
}
