package io.palmares.results.category;

import java.time.Instant;
import java.util.List;

/// A transition of the category, as nominations-service keeps it.
public record Move(String from, String to, List<String> who, String why, Instant at) {
    public Move {
        who = List.copyOf(who);
    }
}
