package io.palmares.voting.jury;

import io.palmares.aggregate.Kept;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Origin;
import java.util.Optional;
import java.util.function.Function;

/// Reads what the rulebooks say.
public final class Rules {
    private final JuryEditions editions;
    private final Function<String, Rulebook> reader;

    /// Takes its parts.
    ///
    /// @param reader of a rulebook's canonical JSON
    public Rules(JuryEditions editions, Function<String, Rulebook> reader) {
        this.editions = editions;
        this.reader = reader;
    }

    public Optional<Terms> of(JuryId jury) {
        return editions.find(jury.edition()).map(Kept::state).flatMap(edition -> terms(edition, jury.category()));
    }

    /// The edition's log.
    Optional<Origin> log(String edition) {
        return editions.find(edition)
                .flatMap(kept -> Optional.ofNullable(kept.state().logHost()))
                .map(host -> Origin.edition(host, edition));
    }

    public Optional<Rulebook> newest(String edition) {
        return editions.find(edition).map(kept -> reader.apply(kept.state().rulebook()));
    }

    boolean isKnown(String edition) {
        return editions.find(edition).isPresent();
    }

    boolean knows(String edition, String hash) {
        return editions.find(edition)
                .filter(kept -> kept.state().hashes().contains(hash))
                .isPresent();
    }

    private Optional<Terms> terms(JuryEdition edition, String category) {
        return reader.apply(edition.rulebook()).categories().stream()
                .filter(c -> c.id().equals(category))
                .findFirst()
                .flatMap(c -> edition.windows().stream()
                        .filter(w -> w.category().equals(category))
                        .findFirst()
                        .map(w -> new Terms(c, w.juryDeadline(), w.votingOpens())));
    }
}
