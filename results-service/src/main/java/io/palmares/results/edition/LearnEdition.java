package io.palmares.results.edition;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.Projection;
import io.palmares.messaging.AppliedThrough;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps every version of an edition's rulebook, in order.
public final class LearnEdition {
    private final Projection<Edition, Void> editions;

    public LearnEdition(Editions editions) {
        this.editions = new Projection<>(editions, Edition::through);
    }

    /// What was published.
    ///
    /// @param entry what the log says of it, base64url
    public record Publication(
            String edition,
            String programme,
            String logHost,
            @Nullable String entry,
            Edition.Version version,
            List<Edition.Instants> instants) {}

    public Outcome learn(EventHeaders event, Publication published) {
        return editions.hear(
                published.edition(), event, (known, after) -> Change.silently(next(known, published, after)));
    }

    private static Edition next(Optional<Edition> known, Publication it, AppliedThrough after) {
        return known.orElseGet(() -> new Edition(
                        it.edition(), it.programme(), it.logHost(), it.entry(), after, List.of(), List.of()))
                .with(it.version(), it.instants(), after);
    }
}
