package io.palmares.voting;

import io.palmares.booth.RandomSource;
import io.palmares.ledger.log.LogStore;
import io.palmares.ledger.log.Sequencer;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.voting.ballot.Announcements;
import io.palmares.voting.ballot.AnswerRulings;
import io.palmares.voting.ballot.BallotStores;
import io.palmares.voting.ballot.Ballots;
import io.palmares.voting.ballot.BoxLogs;
import io.palmares.voting.ballot.Boxes;
import io.palmares.voting.ballot.CastBallot;
import io.palmares.voting.ballot.Challenges;
import io.palmares.voting.ballot.CheckReceipt;
import io.palmares.voting.ballot.ClockAgreement;
import io.palmares.voting.ballot.DisputeRules;
import io.palmares.voting.ballot.DraftPapers;
import io.palmares.voting.ballot.EditionKeys;
import io.palmares.voting.ballot.FindLatePapers;
import io.palmares.voting.ballot.FindLatestBallot;
import io.palmares.voting.ballot.FreezePaper;
import io.palmares.voting.ballot.LearnSpoiled;
import io.palmares.voting.ballot.MachineTime;
import io.palmares.voting.ballot.ReadTurnout;
import io.palmares.voting.ballot.RulingRules;
import io.palmares.voting.ballot.events.BoxAnnouncements;
import io.palmares.voting.ballot.http.HttpSpoiledFiles;
import io.palmares.voting.ballot.mongo.MongoAnnouncements;
import io.palmares.voting.ballot.mongo.MongoBallots;
import io.palmares.voting.ballot.mongo.MongoBoxes;
import io.palmares.voting.ballot.mongo.MongoEditionKeys;
import io.palmares.voting.ballot.mongo.MongoEditions;
import io.palmares.voting.ballot.mongo.MongoParts;
import io.palmares.voting.ballot.mongo.MongoRollKeys;
import io.palmares.voting.ballot.secret.SecretFile;
import io.palmares.voting.store.mongo.Store;
import io.palmares.web.time.Clocks;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Puts the ballot box together: its stores, its use cases.
@Configuration(proxyBeanMethods = false)
class BallotConfiguration {
    /// Longer than any cast may take, its time limit of 3 s included; machine time.
    static final Duration DRAIN = Duration.ofSeconds(5);

    @Bean
    RandomSource chance() {
        return RandomSource.of(new SecureRandom());
    }

    @Bean
    SecretFile masterSecret(VotingSettings settings, RandomSource random) {
        return SecretFile.read(settings.secretFile(), random);
    }

    @Bean
    BallotStores ballotStores(@Qualifier("boxDatabase") Store store, Outboxes outboxes) {
        MongoTemplate mongo = store.template();
        return new BallotStores(
                new MongoEditions(mongo, outboxes),
                new MongoParts(mongo, outboxes),
                new MongoBoxes(mongo, outboxes, new BoxAnnouncements()),
                new MongoRollKeys(mongo),
                new MongoBallots(mongo));
    }

    @Bean
    Boxes boxes(BallotStores stores) {
        return stores.boxes();
    }

    @Bean
    Ballots ballots(BallotStores stores) {
        return stores.ballots();
    }

    @Bean
    EditionKeys editionKeys(@Qualifier("boxDatabase") Store store, SecretFile secret, RandomSource random) {
        return new MongoEditionKeys(store.template(), secret, random);
    }

    @Bean
    MachineTime machineTime(Clocks clocks) {
        return new MachineTime(clocks.machine(), System::nanoTime);
    }

    @Bean
    ClockAgreement clockAgreement() {
        return new ClockAgreement();
    }

    @Bean
    CastBallot castBallot(
            BallotStores stores, EditionKeys keys, ClockAgreement agreement, Clocks clocks, MachineTime time) {
        return new CastBallot(stores, keys, agreement, clocks.deadlines(), time, DRAIN);
    }

    @Bean
    DraftPapers draftPapers(BallotStores stores, Clock deadlines) {
        RulingRules rules = new RulingRules(new DisputeRules(stores.rolls(), stores.ballots()));
        return new DraftPapers(stores, new AnswerRulings(stores, rules, deadlines));
    }

    @Bean
    FreezePaper freezePaper(BallotStores stores) {
        return new FreezePaper(stores.boxes());
    }

    @Bean
    FindLatePapers findLatePapers(BallotStores stores, Clock deadlines) {
        return new FindLatePapers(stores, deadlines);
    }

    @Bean
    ReadTurnout readTurnout(BallotStores stores) {
        return new ReadTurnout(stores.boxes());
    }

    @Bean
    BoxLogs boxLogs(LogStore store, Sequencer sequencer, Ballots ballots, EditionKeys keys) {
        return new BoxLogs(store, sequencer, ballots, keys);
    }

    @Bean
    Announcements announcements(@Qualifier("boxDatabase") Store store) {
        return new MongoAnnouncements(store.template());
    }

    @Bean
    LearnSpoiled learnSpoiled(Announcements announcements, VotingSettings settings) {
        return new LearnSpoiled(
                announcements,
                new HttpSpoiledFiles(RestClients.to(settings.results().url())));
    }

    @Bean
    CheckReceipt checkReceipt(BallotStores stores, Announcements announcements) {
        return new CheckReceipt(stores, announcements);
    }

    @Bean
    Challenges challenges(SecretFile secret, Clocks clocks) {
        return new Challenges(secret.derive("challenges"), clocks.machine());
    }

    @Bean
    FindLatestBallot findLatestBallot(BallotStores stores, Challenges challenges) {
        return new FindLatestBallot(stores.ballots(), challenges);
    }
}
