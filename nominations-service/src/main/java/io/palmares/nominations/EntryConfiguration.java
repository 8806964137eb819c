package io.palmares.nominations;

import io.palmares.aggregate.By;
import io.palmares.aggregate.MasterSecret;
import io.palmares.booth.RandomSource;
import io.palmares.ledger.Origin;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.edition.PublicationEntry;
import io.palmares.nominations.entry.CheckSigner;
import io.palmares.nominations.entry.EditionLogs;
import io.palmares.nominations.entry.EntryBodies;
import io.palmares.nominations.entry.RenewKeys;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.nominations.lot.DrawAtCut;
import io.palmares.nominations.lot.Lots;
import io.palmares.nominations.lot.PrepareLots;
import io.palmares.nominations.lot.RevealLots;
import io.palmares.nominations.lot.events.LotWords;
import io.palmares.nominations.lot.mongo.MongoLots;
import io.palmares.nominations.officekey.KeyEntries;
import io.palmares.nominations.officekey.KeyRegisters;
import io.palmares.nominations.officekey.ListKeys;
import io.palmares.nominations.officekey.LoggedKeys;
import io.palmares.nominations.officekey.OfficeHolders;
import io.palmares.nominations.officekey.events.KeyWords;
import io.palmares.nominations.officekey.mongo.MongoKeyRegisters;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.rulebook.RulebookText;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Puts together what the log gets from here.
@Configuration(proxyBeanMethods = false)
class EntryConfiguration {
    /// Whoever holds a role at every edition holds it at each.
    private static final String EVERY_EDITION = "*";

    @Bean
    EditionLogs editionLogs(Editions editions) {
        return edition -> editions.find(edition)
                .map(kept -> Objects.requireNonNull(kept.state().logHost()))
                .map(host -> new EntryBodies(Origin.edition(host, edition)))
                .orElseThrow();
    }

    @Bean
    PublicationEntry publicationEntry(
            RulebookText texts, Appointments appointments, PrepareLots lots, SignEntries signing) {
        return new PublicationEntry(texts, edition -> holders(appointments, edition), lots::prepare, signing);
    }

    private static List<By> holders(Appointments appointments, String edition) {
        return Stream.of(edition, EVERY_EDITION)
                .flatMap(at -> appointments.ofEdition(at).stream())
                .filter(appointment -> appointment.category() == null)
                .map(appointment -> new By(appointment.person(), appointment.role()))
                .toList();
    }

    @Bean
    KeyRegisters keyRegisters(MongoOperations mongo, Outboxes outboxes) {
        return new MongoKeyRegisters(mongo, outboxes, new KeyWords());
    }

    @Bean
    LoggedKeys loggedKeys(Editions editions, KeyRegisters registers) {
        return new LoggedKeys(editions, registers);
    }

    @Bean
    ListKeys listKeys(
            KeyRegisters registers,
            OfficeHolders holders,
            Courses courses,
            LoggedKeys logged,
            CheckSigner signer,
            RenewKeys renewing,
            KeyEntries entries,
            Clock deadlines) {
        return new ListKeys(
                registers,
                holders,
                logged,
                entries,
                signer,
                renewing,
                edition -> courses.ofEdition(edition).stream()
                        .anyMatch(kept -> kept.state().underlying() == State.CERTIFIED),
                deadlines);
    }

    @Bean
    OfficeHolders officeHolders(
            Appointments appointments, Courses courses, Editions editions, RulebookText texts, SignEntries signing) {
        return new OfficeHolders(
                appointments,
                courses,
                edition -> editions.find(edition)
                        .map(kept -> texts.stored(kept.state().rulebook()).deputies())
                        .orElse(List.of()),
                signing);
    }

    @Bean
    KeyEntries keyEntries(EditionLogs logs, SignEntries signing) {
        return new KeyEntries(logs, signing);
    }

    @Bean
    CheckSigner checkSigner(LoggedKeys logged, SignEntries signing) {
        return new CheckSigner(logged, signing);
    }

    @Bean
    Lots lots(MongoOperations mongo, Outboxes outboxes) {
        return new MongoLots(mongo, outboxes, new LotWords());
    }

    @Bean
    PrepareLots prepareLots(Lots lots, MasterSecret secret, RandomSource random) {
        return new PrepareLots(lots, secret, () -> random.bytes(32));
    }

    @Bean
    DrawAtCut drawAtCut(Lots lots, MasterSecret secret) {
        return new DrawAtCut(lots, secret);
    }

    @Bean
    RevealLots revealLots(
            Lots lots,
            Courses courses,
            Appointments appointments,
            CheckSigner signer,
            EditionLogs logs,
            SignEntries signing,
            MasterSecret secret) {
        return new RevealLots(lots, courses, appointments, signer, logs, signing, secret);
    }
}
