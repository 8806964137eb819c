package io.palmares.contracts.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `io.palmares.count.committed.v1` on `awards.results`. A count exists; its content is not public. `entries` are the
/// log's, in order: the counts of the papers, then the envelope.
public record CountCommitted(
        String edition,
        String category,
        String commitment,
        Instant at,
        @Nullable String entry,
        @Nullable List<String> entries)
        implements Event {
    public CountCommitted {
        entries = entries == null ? null : List.copyOf(entries);
    }
}
