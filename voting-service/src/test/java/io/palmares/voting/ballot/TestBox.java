package io.palmares.voting.ballot;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotPaper;
import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.SigningKey;
import io.palmares.ledger.log.LogStore;
import io.palmares.ledger.log.MemoryLogStore;
import io.palmares.ledger.log.SeenCheckpoints;
import io.palmares.ledger.log.Sequencer;
import io.palmares.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The whole feature on stores in memory, with clocks that stand until moved.
final class TestBox {
    static final Duration DRAIN = Duration.ofSeconds(5);
    static final Duration LEASE = Duration.ofSeconds(3);

    final AVote vote;
    final MemoryStores memory = new MemoryStores();
    final BallotStores stores = memory.stores();
    final MovableClock deadlines = MovableClock.at("2020-10-12T08:00:00Z");
    final MovableClock machine = MovableClock.at("2026-01-01T00:00:00Z");
    final MachineTime time = new MachineTime(machine, () -> machine.instant().toEpochMilli() * 1_000_000);
    final ClockAgreement agreement = new ClockAgreement();
    final EditionKeys keys = _ -> new EditionKeys.Pair(
            SigningKey.ofSeed(AVote.hash("log").bytes()),
            SigningKey.ofSeed(AVote.hash("promise").bytes()));
    final FreezePaper freezing = new FreezePaper(stores.boxes());
    final CastBallot casting = new CastBallot(stores, keys, agreement, deadlines, time, DRAIN);
    final LogStore logs = new MemoryLogStore();
    final BoxLogs boxLogs = boxLogs("one");
    final KeepTime timer = timer(boxLogs);
    final DraftPapers papers;

    TestBox(int voters) {
        this(new AVote(voters));
    }

    TestBox(AVote vote) {
        this.vote = vote;
        RulingRules rules = new RulingRules(new DisputeRules(stores.rolls(), stores.ballots()));
        papers = new DraftPapers(stores, new AnswerRulings(stores, rules, deadlines));
        agreement.measured(machine.instant(), machine.instant(), machine.instant());
    }

    /// Another copy of the service would have its own.
    KeepTime timer() {
        return timer(boxLogs("another"));
    }

    KeepTime timer(BoxLogs own) {
        SealBox sealing = new SealBox(stores.boxes(), stores.editions(), own, deadlines);
        return new KeepTime(stores, own, sealing, deadlines, time, DRAIN);
    }

    private BoxLogs boxLogs(String writer) {
        return boxLogs(writer, logs);
    }

    BoxLogs boxLogs(String writer, LogStore in) {
        Sequencer sequencer = new Sequencer(
                in,
                SeenCheckpoints.inMemory(),
                _ -> keys.of("ecc-2020").log(),
                new PlaceBallots(stores.ballots()),
                new Sequencer.Writer(writer, machine, LEASE));
        return new BoxLogs(in, sequencer, stores.ballots(), keys);
    }

    /// What stands in the box's log, whether anyone may see it or not.
    List<Bytes> entries() {
        return AVote.entries(logs, paper());
    }

    TestBox withParts() {
        stores.editions().save(AVote.rules());
        stores.parts().save(vote.parts());
        stores.rolls().add(new RollId(AVote.BOX, 1), vote.keys());
        papers.draft(AVote.CATEGORY);
        return this;
    }

    TestBox frozen() {
        if (stores.boxes().find(AVote.BOX).isEmpty()) {
            withParts();
        }
        signedByResults();
        freezing.freeze(AVote.BOX, DraftPapers.hash(draft()), body -> Optional.of(body.sign(vote.officer)));
        return this;
    }

    void signedByResults() {
        freezing.signedByResults(
                AVote.BOX, DraftPapers.hash(draft()), draft().body().sign(vote.results));
    }

    TestBox open() {
        frozen();
        deadlines.moveTo(AVote.OPENS);
        tick();
        tick();
        return this;
    }

    TestBox sealed() {
        closing();
        machine.advance(DRAIN);
        tick();
        return this;
    }

    TestBox closing() {
        if (!(box().state() instanceof BoxState.Closing)) {
            deadlines.moveTo(box().times().closes());
            tick();
        }
        tick();
        return this;
    }

    /// Opening a log and what follows are steps apart.
    void tick() {
        timer.running().forEach(timer::advance);
    }

    BallotBox box() {
        return stores.boxes().find(AVote.BOX).orElseThrow();
    }

    BallotPaper draft() {
        return ((BoxState.Unfrozen) box().state()).draft();
    }

    FrozenPaper paper() {
        return box().paper().orElseThrow();
    }

    Ballot ballot(int voter) {
        return vote.ballot(vote.rights.get(voter), paper());
    }

    Ballot after(Ballot before, int voter) {
        return vote.after(before, vote.rights.get(voter), paper());
    }

    CastOutcome cast(Ballot ballot) {
        return casting.cast(ballot.bytes());
    }

    CastOutcome cast(Bytes entry) {
        return casting.cast(entry);
    }

    void rule(String id, Ruling.Act act) {
        PaperParts parts = stores.parts().find(AVote.CATEGORY).orElseThrow();
        stores.parts().save(parts.with(new Ruling(id, null, act, deadlines.instant())));
        papers.draft(AVote.CATEGORY);
    }

    <T extends BoxFact> List<T> told(Class<T> type) {
        return memory.told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Instant now() {
        return deadlines.instant();
    }
}
