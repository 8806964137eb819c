package io.palmares.contracts.event;

import java.time.Instant;
import java.util.List;

/// `io.palmares.count.disputed.v1` on `awards.results`. What was fetched does not agree with the seal; nothing was
/// opened.
public record CountDisputed(String edition, String category, List<String> reasons, Instant at) implements Event {
    public CountDisputed {
        reasons = List.copyOf(reasons);
    }
}
