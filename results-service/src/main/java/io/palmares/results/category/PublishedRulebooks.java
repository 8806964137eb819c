package io.palmares.results.category;

import io.palmares.aggregate.Kept;
import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Origin;
import io.palmares.results.edition.Edition;
import io.palmares.results.edition.EditionEntry;
import io.palmares.results.edition.Editions;
import io.palmares.results.edition.RulebookText;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// Rulebooks from the editions that were heard.
public final class PublishedRulebooks implements Rulebooks {
    private final Editions editions;
    private final RulebookText text;

    public PublishedRulebooks(Editions editions, RulebookText text) {
        this.editions = editions;
        this.text = text;
    }

    @Override
    public Optional<Published> newest(String edition) {
        return editions.find(edition).map(Kept::state).map(it -> published(it, it.newest()));
    }

    @Override
    public Optional<Published> cited(String edition, String hash) {
        return editions.find(edition)
                .map(Kept::state)
                .flatMap(it -> it.withHash(hash).map(version -> published(it, version)));
    }

    private Published published(Edition edition, Edition.Version version) {
        return new Published(text.read(version.text()), version.text(), version.hash(), log(edition));
    }

    private static Origin log(Edition edition) {
        return Origin.edition(edition.logHost(), edition.edition());
    }

    @Override
    public Optional<EditionEntry> entry(String edition) {
        return editions.find(edition).map(Kept::state).map(Edition::entry).map(EditionEntry::read);
    }

    @Override
    public Optional<PaperTerms> terms(CategoryId id) {
        return editions.find(id.edition()).map(Kept::state).flatMap(edition -> terms(edition, id));
    }

    private Optional<PaperTerms> terms(Edition edition, CategoryId id) {
        Rulebook rulebook = text.read(edition.newest().text());
        return rulebook.categories().stream()
                .filter(c -> c.id().equals(id.category()) && c.vote() != null)
                .findFirst()
                .flatMap(c -> edition.of(id.category()).map(instants -> terms(log(edition), c, instants)));
    }

    private static PaperTerms terms(Origin log, Category category, Edition.Instants instants) {
        Instant opens = Objects.requireNonNull(instants.votingOpens());
        Instant closes = Objects.requireNonNull(instants.votingCloses());
        return new PaperTerms(log, Objects.requireNonNull(category.vote()), opens, closes);
    }
}
