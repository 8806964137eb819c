package io.palmares.voting;

import io.palmares.voting.store.mongo.StoreSettings;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What this service is told from outside.
///
/// @param jury where the jury's documents are
/// @param box where ballots are: another database, with credentials of its own where the store has them
/// @param secretFile the master secret, at least 32 bytes, that keys are encrypted with at rest
/// @param nominations where nominations-service is, which signs for officers
/// @param results where results-service is, which keeps the lists of spoiled ballots
/// @param seenCheckpoints a directory that outlives the process and does not lie in the store: what was signed is
/// remembered
///     there, so that a store set back while nothing ran is noticed; without it the process remembers
@ConfigurationProperties("palmares")
public record VotingSettings(
        Feature jury,
        Feature box,
        Path secretFile,
        Peer nominations,
        Peer results,
        @Nullable Path seenCheckpoints) {
    /// What a feature keeps for itself.
    ///
    /// @param store its database
    public record Feature(StoreSettings store) {}

    /// Another of our services.
    ///
    /// @param url of its HTTP interface
    public record Peer(URI url) {}
}
