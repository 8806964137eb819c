package io.palmares.voting;

import io.palmares.contracts.Topics;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.log.Batch;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.LogStore;
import io.palmares.ledger.log.SeenCheckpoints;
import io.palmares.ledger.log.Sequencer;
import io.palmares.ledger.log.file.SeenInFiles;
import io.palmares.messaging.Subscriptions;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.voting.ballot.Ballots;
import io.palmares.voting.ballot.Boxes;
import io.palmares.voting.ballot.EditionKeys;
import io.palmares.voting.ballot.FindLateClosings;
import io.palmares.voting.ballot.MachineTime;
import io.palmares.voting.ballot.PlaceBallots;
import io.palmares.voting.ballot.timer.Repeating;
import io.palmares.voting.log.CompleteLogs;
import io.palmares.voting.log.EditionEntries;
import io.palmares.voting.log.LogKeys;
import io.palmares.voting.log.ReadIntegrity;
import io.palmares.voting.log.ReadLog;
import io.palmares.voting.log.ReportIncident;
import io.palmares.voting.log.SequenceEntries;
import io.palmares.voting.log.SignNominations;
import io.palmares.voting.log.TakeEntry;
import io.palmares.voting.log.events.HearEntries;
import io.palmares.voting.log.mongo.MongoEditionEntries;
import io.palmares.voting.log.mongo.MongoLogStore;
import io.palmares.voting.log.timer.LogTimer;
import io.palmares.voting.store.mongo.Store;
import io.palmares.web.time.Clocks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the logs together. An edition's log names officers: it lies in the database that may know people; the boxes'
/// logs lie beside the ballots.
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
    /// Machine time.
    private static final Duration LEASE = Duration.ofSeconds(3);

    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration LATE_CHECK = Duration.ofSeconds(10);

    @Bean
    LogStore logStore(@Qualifier("juryDatabase") Store editions, @Qualifier("boxDatabase") Store boxes) {
        return new LogStores(new MongoLogStore(editions.template()), new MongoLogStore(boxes.template()));
    }

    @Bean
    EditionEntries editionEntries(@Qualifier("juryDatabase") Store store) {
        return new MongoEditionEntries(store.template());
    }

    @Bean
    LogKeys logKeys(EditionKeys keys) {
        return edition -> keys.of(edition).log();
    }

    @Bean
    SeenCheckpoints seenCheckpoints(VotingSettings settings) {
        Path directory = settings.seenCheckpoints();
        return directory == null ? SeenCheckpoints.inMemory() : new SeenInFiles(directory);
    }

    @Bean
    Sequencer sequencer(
            LogStore store,
            SeenCheckpoints seen,
            LogKeys keys,
            EditionEntries entries,
            Ballots ballots,
            Clocks clocks) {
        Batch.Placed boxes = new PlaceBallots(ballots);
        Batch.Placed placed = (log, index, some) -> {
            if (log.isBox()) {
                boxes.at(log, index, some);
            } else {
                entries.place(log, index, some);
            }
        };
        return new Sequencer(
                store,
                seen,
                origin -> keys.of(LogId.of(origin).edition()),
                placed,
                new Sequencer.Writer(UUID.randomUUID().toString(), clocks.machine(), LEASE));
    }

    @Bean
    Repeating entryTimer(EditionEntries entries, Sequencer sequencer) {
        return new Repeating("entry.timer", TICK, new LogTimer(new SequenceEntries(entries, sequencer)::run));
    }

    @Bean
    Repeating halfDoneLogs(EditionEntries entries, Sequencer sequencer) {
        return new Repeating("log.completion", LEASE, new LogTimer(new CompleteLogs(entries, sequencer)::run));
    }

    @Bean
    ReadLog readLog(LogStore store) {
        return new ReadLog(store);
    }

    @Bean
    ReadIntegrity readIntegrity(EditionEntries entries) {
        return new ReadIntegrity(entries);
    }

    @Bean
    TakeEntry takeEntry(EditionEntries entries, LogKeys keys) {
        return new TakeEntry(entries, keys);
    }

    /// A box whose close is not public an hour after it was due.
    @Bean
    Repeating lateClosings(
            Boxes boxes, Clock deadlines, MachineTime time, LogStore store, LogKeys keys, TakeEntry taking) {
        FindLateClosings finding = new FindLateClosings(boxes, deadlines, time);
        ReportIncident reporting = new ReportIncident(store, keys, taking);
        return new Repeating(
                "late.closings",
                LATE_CHECK,
                () -> finding.find()
                        .forEach(box -> reporting.report(
                                box.id().category().edition(),
                                "close-late",
                                "The ballot box " + box.id() + " was to close at "
                                        + box.times().closes() + " and was not sealed an hour later.")));
    }

    @Bean
    HearEntries hearEntries(TakeEntry taking, EditionEntries entries, LogStore store, LogKeys keys, EventJson json) {
        return new HearEntries(
                taking, entries, new SignNominations(store, keys), text -> json.read(text, Rulebook.class));
    }

    @Bean
    Subscriptions logHearsCourses(HearEntries hearing) {
        return hearing.courses();
    }

    @Bean
    Subscriptions logHearsClosedNominations(HearEntries hearing) {
        return hearing.nominations();
    }

    @Bean
    Subscriptions logHearsEditions(HearEntries hearing) {
        return hearing.on(Topics.EDITIONS);
    }

    @Bean
    Subscriptions logHearsNominations(HearEntries hearing) {
        return hearing.on(Topics.NOMINATIONS);
    }

    @Bean
    Subscriptions logHearsRulings(HearEntries hearing) {
        return hearing.on(Topics.RULINGS);
    }

    @Bean
    Subscriptions logHearsElectorates(HearEntries hearing) {
        return hearing.on(Topics.ELECTORATES);
    }

    @Bean
    Subscriptions logHearsShortlists(HearEntries hearing) {
        return hearing.on(Topics.SHORTLISTS);
    }

    @Bean
    Subscriptions logHearsBoxes(HearEntries hearing) {
        return hearing.on(Topics.BALLOT_BOXES);
    }

    @Bean
    Subscriptions logHearsResults(HearEntries hearing) {
        return hearing.on(Topics.RESULTS);
    }
}
