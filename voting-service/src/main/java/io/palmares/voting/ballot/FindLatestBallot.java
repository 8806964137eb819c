package io.palmares.voting.ballot;

import io.palmares.booth.StatusRequest;
import io.palmares.ledger.Hash;
import java.util.Optional;

/// "What is my latest ballot?", for whoever holds the right: how a second device learns where to go on.
public final class FindLatestBallot {
    private final Ballots ballots;
    private final Challenges challenges;

    public FindLatestBallot(Ballots ballots, Challenges challenges) {
        this.ballots = ballots;
        this.challenges = challenges;
    }

    /// What came of the question.
    public sealed interface Outcome {
        /// The latest; none if nothing was cast.
        record Latest(Optional<StoredBallot> ballot) implements Outcome {}

        /// One answer for every bad signature, whatever the state.
        record BadSignature() implements Outcome {}

        record StaleChallenge() implements Outcome {}
    }

    public Outcome find(StatusRequest request) {
        if (!request.isSignedWell()) {
            return new Outcome.BadSignature();
        }
        if (!challenges.accepts(new Hash(request.challenge()))) {
            return new Outcome.StaleChallenge();
        }
        return new Outcome.Latest(latest(request).filter(b -> b.paper().equals(request.paper())));
    }

    /// Numbers have no gaps, so the last is found by doubling and halving.
    private Optional<StoredBallot> latest(StatusRequest request) {
        long there = 0;
        long step = 1;
        while (at(request, there + step).isPresent()) {
            there += step;
            step *= 2;
        }
        for (step /= 2; step > 0; step /= 2) {
            there += at(request, there + step).isPresent() ? step : 0;
        }
        return there == 0 ? Optional.empty() : at(request, there);
    }

    private Optional<StoredBallot> at(StatusRequest request, long seq) {
        return ballots.find(new BallotId(request.key(), seq));
    }
}
