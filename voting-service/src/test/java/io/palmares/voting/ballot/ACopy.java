package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.palmares.booth.Ballot;
import io.palmares.booth.RandomSource;
import io.palmares.contracts.Topics;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.Origin;
import io.palmares.ledger.log.LogHead;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.LogStore;
import io.palmares.ledger.log.Sequencer;
import io.palmares.ledger.log.Tiles;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.messaging.delivery.Inbox;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.relay.RelayByHand;
import io.palmares.testkit.Mortal;
import io.palmares.voting.ballot.events.BoxAnnouncements;
import io.palmares.voting.ballot.events.HearRulings;
import io.palmares.voting.ballot.events.Projecting;
import io.palmares.voting.ballot.mongo.MongoBallots;
import io.palmares.voting.ballot.mongo.MongoBoxes;
import io.palmares.voting.ballot.mongo.MongoEditionKeys;
import io.palmares.voting.ballot.mongo.MongoEditions;
import io.palmares.voting.ballot.mongo.MongoParts;
import io.palmares.voting.ballot.mongo.MongoRollKeys;
import io.palmares.voting.log.CompleteLogs;
import io.palmares.voting.log.EditionEntries;
import io.palmares.voting.log.SequenceEntries;
import io.palmares.voting.log.SignNominations;
import io.palmares.voting.log.TakeEntry;
import io.palmares.voting.log.events.HearEntries;
import io.palmares.voting.log.mongo.MongoEditionEntries;
import io.palmares.voting.log.mongo.MongoLogStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

/// The service as one process has it, without its doors: everything anew, on the store that is there.
final class ACopy {
    private final AStation station;
    private final RelayByHand relay;
    private final LogStore logs;
    private final BoxLogs boxLogs;
    private final KeepTime timer;
    private final CastBallot casting;
    private final FreezePaper freezing;
    private final SequenceEntries sequencing;
    private final CompleteLogs completing;
    private final Inbox inbox;
    final BallotStores stores;
    final EditionKeys keys;
    final DraftPapers drafting;
    final TakeEntry taking;
    final EditionEntries entries;

    /// Keys lie as they are: how they are encrypted is not looked at here.
    private enum Open implements KeyVault {
        VAULT;

        @Override
        public Bytes seal(String name, Bytes secret) {
            return secret;
        }

        @Override
        public Bytes open(String name, Bytes sealed) {
            return sealed;
        }
    }

    ACopy(AStation station, Mortal life) {
        this.station = station;
        MongoTemplate mongo = new MongoTemplate(life.at(AStation.STORE), station.database);
        relay = new RelayByHand(event -> life.durably(() -> station.broker.publish(event)));
        Outboxes outboxes = relay.outboxes();
        stores = new BallotStores(
                new MongoEditions(mongo, outboxes),
                new MongoParts(mongo, outboxes),
                new MongoBoxes(mongo, outboxes, new BoxAnnouncements()),
                new MongoRollKeys(mongo),
                new MongoBallots(mongo));
        keys = new MongoEditionKeys(mongo, Open.VAULT, RandomSource.of(new SecureRandom()));
        logs = new MongoLogStore(mongo);
        entries = new MongoEditionEntries(mongo);
        PlaceBallots placing = new PlaceBallots(stores.ballots());
        Sequencer sequencer = new Sequencer(
                logs,
                station.remembering(),
                origin -> keys.of(LogId.of(origin).edition()).log(),
                (log, index, some) -> {
                    if (log.isBox()) placing.at(log, index, some);
                    else entries.place(log, index, some);
                },
                new Sequencer.Writer(UUID.randomUUID().toString(), station.machine, TestBox.LEASE));
        boxLogs = new BoxLogs(logs, sequencer, stores.ballots(), keys);
        MachineTime time =
                new MachineTime(station.machine, () -> station.machine.instant().toEpochMilli() * 1_000_000);
        SealBox sealing = new SealBox(stores.boxes(), stores.editions(), boxLogs, station.deadlines);
        timer = new KeepTime(stores, boxLogs, sealing, station.deadlines, time, TestBox.DRAIN);
        ClockAgreement agreement = new ClockAgreement();
        agreement.measured(station.machine.instant(), station.machine.instant(), station.machine.instant());
        casting = new CastBallot(stores, keys, agreement, station.deadlines, time, TestBox.DRAIN);
        freezing = new FreezePaper(stores.boxes());
        RulingRules rules = new RulingRules(new DisputeRules(stores.rolls(), stores.ballots()));
        drafting = new DraftPapers(stores, new AnswerRulings(stores, rules, station.deadlines));
        taking = new TakeEntry(entries, edition -> keys.of(edition).log());
        sequencing = new SequenceEntries(entries, sequencer);
        completing = new CompleteLogs(entries, sequencer);
        HearEntries hearing = new HearEntries(
                taking,
                entries,
                new SignNominations(logs, edition -> keys.of(edition).log()),
                text -> new EventJson().read(text, Rulebook.class));
        inbox = new Inbox(
                List.of(
                        hearing.on(Topics.BALLOT_BOXES),
                        new HearRulings(new Projecting(stores.parts(), drafting), station.deadlines).subscriptions()),
                new EventJson(),
                (_, _) -> Optional.empty(),
                new SimpleMeterRegistry());
    }

    BallotBox box() {
        return AVote.box(stores);
    }

    void freezes() {
        BallotBox box = box();
        if (box.state() instanceof BoxState.Unfrozen unfrozen) {
            var body = DraftPapers.hash(unfrozen.draft());
            freezing.signedByResults(AVote.BOX, body, unfrozen.draft().body().sign(station.vote.results));
            freezing.freeze(AVote.BOX, body, it -> Optional.of(it.sign(station.vote.officer)));
        }
    }

    /// What timers, relay and listeners do by themselves, again and again.
    void works(int times) {
        for (int i = 0; i < times; i++) {
            timer.running().forEach(timer::advance);
            rest();
        }
    }

    void rest() {
        relay.send();
        station.broker.deliver(inbox);
        relay.send();
        assertThat(sequencing.run()).isEmpty();
        assertThat(completing.run()).isEmpty();
    }

    /// The voter keeps the promise, or sends the same bytes again later.
    void casts(Ballot ballot) {
        assertThat(casting.cast(ballot.bytes())).isInstanceOf(CastOutcome.Promised.class);
        station.promised.add(ballot);
    }

    void batches() {
        station.deadlines.advance(Duration.ofMinutes(15));
        station.machine.advance(Duration.ofMinutes(1));
        works(2);
    }

    void closes() {
        if (station.deadlines.instant().isBefore(AVote.CLOSES)) station.deadlines.moveTo(AVote.CLOSES);
        works(3);
        station.machine.advance(TestBox.DRAIN);
        works(2);
    }

    void settles() {
        station.deadlines.moveTo(AVote.CLOSES.plus(AVote.DISPUTE));
        works(2);
    }

    private LogHead head(Origin log) {
        return logs.head(LogId.of(log)).orElseThrow();
    }

    List<Bytes> entries(Origin log) {
        List<Bytes> entries = new ArrayList<>();
        new Tiles(logs, LogId.of(log)).eachEntry(head(log).size(), entries::add);
        return entries;
    }

    void holdsWhatWasPromised() {
        Origin log = box().paper().orElseThrow().box();
        List<Bytes> entries = entries(log);
        assertThat(entries.subList(1, entries.size() - 1))
                .containsExactlyInAnyOrderElementsOf(
                        station.promised.stream().map(Ballot::bytes).distinct().toList());
        Seal seal = ((BoxState.WithSeal) box().state()).seal();
        assertThat(seal.root()).isEqualTo(Merkle.root(entries));
        assertThat(seal.leaves()).isEqualTo(entries.size());
        assertThat(entries(AVote.LOG))
                .filteredOn(entry -> type(entry).equals("paper"))
                .hasSize(1);
        assertThat(entries(AVote.LOG))
                .filteredOn(entry -> type(entry).equals("seal"))
                .hasSize(1);
        isWhollySigned(log);
        isWhollySigned(AVote.LOG);
    }

    private static String type(Bytes entry) {
        return Entry.parse(entry.toArray()).type();
    }

    private void isWhollySigned(Origin log) {
        assertThat(head(log).pending()).isEmpty();
        assertThat(head(log).checkpoint())
                .map(Checkpoint::size)
                .contains(head(log).size());
    }

    void stillHolds(Checkpoint before) {
        assertThat(new Tiles(logs, LogId.of(before.origin()))
                        .proofs(head(before.origin()).size())
                        .root(before.size()))
                .as("%s at %d", before.origin(), before.size())
                .isEqualTo(before.root());
    }
}
