package io.palmares.voting.ballot;

import io.palmares.ledger.Hash;
import io.palmares.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A store that takes its time for every insertion, by the machine's clock.
final class SlowBallots implements Ballots {
    private final Ballots ballots;
    private final MovableClock machine;
    private Duration time;

    SlowBallots(Ballots ballots, MovableClock machine, Duration time) {
        this.ballots = ballots;
        this.machine = machine;
        this.time = time;
    }

    void takes(Duration changed) {
        time = changed;
    }

    BallotStores in(BallotStores stores) {
        return new BallotStores(stores.editions(), stores.parts(), stores.boxes(), stores.rolls(), this);
    }

    @Override
    public Optional<StoredBallot> insert(StoredBallot ballot) {
        Optional<StoredBallot> other = ballots.insert(ballot);
        machine.advance(time);
        return other;
    }

    @Override
    public Optional<StoredBallot> find(BallotId id) {
        return ballots.find(id);
    }

    @Override
    public List<StoredBallot> find(List<BallotId> ids) {
        return ballots.find(ids);
    }

    @Override
    public Optional<StoredBallot> findByCode(String code) {
        return ballots.findByCode(code);
    }

    @Override
    public void eachQueued(Hash paper, Consumer<StoredBallot> consumer) {
        ballots.eachQueued(paper, consumer);
    }

    @Override
    public void place(Hash paper, long index, List<BallotId> placed) {
        ballots.place(paper, index, placed);
    }

    @Override
    public Optional<Long> indexOf(Hash paper, Hash leaf) {
        return ballots.indexOf(paper, leaf);
    }

    @Override
    public int keys(Hash paper) {
        return ballots.keys(paper);
    }
}
