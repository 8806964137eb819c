package io.palmares.voting.jury;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.Projection;
import io.palmares.messaging.AppliedThrough;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;
import io.palmares.voting.jury.JuryEdition.Window;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps every version's hash and the newest version's text.
public final class LearnRules {
    private final Projection<JuryEdition, Void> projection;

    public LearnRules(JuryEditions editions) {
        this.projection = new Projection<>(editions, JuryEdition::through);
    }

    /// A version of a rulebook, as it was published.
    ///
    /// @param hash SHA-256 of the rulebook's canonical bytes, base64url
    /// @param rulebook canonical JSON
    /// @param logHost names the edition's log
    public record Version(String edition, String hash, String rulebook, List<Window> windows, String logHost) {}

    public Outcome published(EventHeaders event, Version version) {
        return projection.hear(
                version.edition(), event, (known, after) -> Change.silently(edition(known, after, version)));
    }

    private static JuryEdition edition(Optional<JuryEdition> known, AppliedThrough after, Version version) {
        List<String> hashes = Stream.concat(
                        known.stream().flatMap(edition -> edition.hashes().stream()), Stream.of(version.hash()))
                .toList();
        return new JuryEdition(
                version.edition(), after, hashes, version.rulebook(), version.windows(), version.logHost());
    }
}
