package io.palmares.voting.ballot;

import io.palmares.ledger.Hash;
import java.util.List;

/// The finalists, in the order of their ids.
public record Shortlist(List<String> finalists, Hash hash) {
    public Shortlist {
        finalists = List.copyOf(finalists);
    }
}
