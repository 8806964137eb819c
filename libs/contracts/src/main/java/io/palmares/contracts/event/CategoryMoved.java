package io.palmares.contracts.event;

import java.time.Instant;
import java.util.List;

/// `io.palmares.category.moved.v1` on `awards.nominations`. A transition, for timeline and audit; nobody waits for
/// it. `who` holds offices with the pseudonyms of their holders, `clock` or `service`.
public record CategoryMoved(
        String edition, String category, CategoryState from, CategoryState to, List<String> who, String why, Instant at)
        implements Event {
    public CategoryMoved {
        who = List.copyOf(who);
    }
}
