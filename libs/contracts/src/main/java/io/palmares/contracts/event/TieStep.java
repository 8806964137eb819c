package io.palmares.contracts.event;

import java.util.List;

/// One step of the tie ladder, as it was used.
public record TieStep(String step, List<String> among, List<String> preferred) {
    public TieStep {
        among = List.copyOf(among);
        preferred = List.copyOf(preferred);
    }
}
