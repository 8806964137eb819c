package io.palmares.contracts.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `io.palmares.result.announced.v1` on `awards.results`. The result is public: page, API and feed read the
/// snapshot of this hash. A correction is a higher version that names what it supersedes.
public record ResultAnnounced(
        String edition,
        String category,
        int resultVersion,
        @Nullable Integer supersedes,
        OutcomeKind outcome,
        List<String> winners,
        List<Placing> placings,
        String snapshotHash,
        Instant at,
        @Nullable String entry)
        implements Event {
    public ResultAnnounced {
        winners = List.copyOf(winners);
        placings = List.copyOf(placings);
    }
}
