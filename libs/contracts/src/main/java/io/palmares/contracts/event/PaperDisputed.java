package io.palmares.contracts.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `io.palmares.paper.disputed.v1` on `awards.ballot-boxes`. The parts of a paper do not agree; its box stays shut.
public record PaperDisputed(
        String edition,
        String category,
        String electorClass,
        @Nullable String section,
        List<String> reasons) implements Event {
    public PaperDisputed {
        reasons = List.copyOf(reasons);
    }
}
