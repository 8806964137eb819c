package io.palmares.voting.ballot;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotPaper;
import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.SigningKey;
import io.palmares.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The whole feature on stores in memory, with clocks that stand until moved.
final class TestBox {
    static final Duration DRAIN = Duration.ofSeconds(5);

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
    final KeepTime timer = timer();
    final DraftPapers papers;

    TestBox(int voters) {
        this(new AVote(voters));
    }

    TestBox(AVote vote) {
        this.vote = vote;
        RulingRules rules = new RulingRules(new DisputeRules(stores.rolls(), stores.sealed()));
        papers = new DraftPapers(stores, new AnswerRulings(stores, rules, deadlines));
        agreement.measured(machine.instant(), machine.instant(), machine.instant());
    }

    /// Another copy of the service would have its own.
    KeepTime timer() {
        SealBox sealing =
                new SealBox(stores.boxes(), stores.ballots(), stores.sealed(), keys, stores.editions(), deadlines);
        return new KeepTime(stores.boxes(), stores.ballots(), sealing, deadlines, time, DRAIN);
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
