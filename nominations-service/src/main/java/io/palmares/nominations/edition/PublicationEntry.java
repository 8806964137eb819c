package io.palmares.nominations.edition;

import io.palmares.aggregate.By;
import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Origin;
import io.palmares.nominations.entry.EntryBodies;
import io.palmares.nominations.entry.LotCommitments;
import io.palmares.nominations.entry.OfficeKey;
import io.palmares.nominations.entry.PublishedEdition;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.nominations.rulebook.RulebookText;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The log entry of a published version: the log's first, or that of an amendment. Organiser and returning officer
/// sign.
public final class PublicationEntry {
    private final RulebookText texts;
    private final Offices offices;
    private final Lots lots;
    private final SignEntries signing;

    public PublicationEntry(RulebookText texts, Offices offices, Lots lots, SignEntries signing) {
        this.texts = texts;
        this.offices = offices;
        this.lots = lots;
        this.signing = signing;
    }

    /// Who holds an office of an edition now.
    @FunctionalInterface
    public interface Offices {
        List<By> of(String edition);
    }

    /// Makes a category's lots, or finds them made.
    @FunctionalInterface
    public interface Lots {
        LotCommitments prepare(String edition, String category);
    }

    /// Signed by both.
    ///
    /// @param version the one to be published
    /// @param keys of the other services
    /// @throws io.palmares.ledger.Malformed if it is too long for an entry
    String of(Edition edition, Edition.Version version, String host, @Nullable PublicKeys keys, By first, By second) {
        EntryBodies log = new EntryBodies(Origin.edition(host, edition.edition()));
        EntryBody body = edition.isDraft()
                ? log.edition(first(version, edition.edition(), Objects.requireNonNull(keys), first, second))
                : log.rulebook(version.number(), version.hash(), Objects.requireNonNull(version.reason()));
        return signing.sign(body, List.of(first.person(), second.person()));
    }

    private PublishedEdition first(Edition.Version version, String edition, PublicKeys keys, By first, By second) {
        Rulebook book = texts.stored(version.text());
        Stream<OfficeKey> deputies =
                book.deputies().stream().map(person -> new OfficeKey(OfficeKey.DEPUTY, signing.keyOf(edition, person)));
        Stream<OfficeKey> holders = Stream.concat(offices.of(edition).stream(), Stream.of(first, second))
                .distinct()
                .map(by -> new OfficeKey(by.role().name(), signing.keyOf(edition, by.person())))
                .sorted(Comparator.comparing(OfficeKey::role).thenComparing(OfficeKey::key));
        return new PublishedEdition(
                edition,
                version.hash(),
                keys.log(),
                keys.promise(),
                keys.results(),
                Stream.concat(holders, deputies).toList(),
                book.categories().stream()
                        .filter(category -> category.preset() != Preset.DIRECT)
                        .map(Category::id)
                        .map(category -> lots.prepare(edition, category))
                        .toList());
    }
}
