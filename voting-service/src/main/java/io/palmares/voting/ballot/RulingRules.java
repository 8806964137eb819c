package io.palmares.voting.ballot;

import io.palmares.booth.CandidateId;
import io.palmares.ledger.Bytes;
import io.palmares.voting.ballot.RulingAnswer.Applied;
import io.palmares.voting.ballot.RulingAnswer.NotOurs;
import io.palmares.voting.ballot.RulingAnswer.TooLate;
import java.time.Duration;
import java.time.Instant;

/// Which rulings a box can still carry out, and how.
public final class RulingRules {
    private final DisputeRules disputes;

    public RulingRules(DisputeRules disputes) {
        this.disputes = disputes;
    }

    RulingAnswer answer(BallotBox box, Ruling ruling, Instant now) {
        return switch (ruling.act()) {
            case Ruling.Extend(Instant until) -> extend(box, until, now);
            case Ruling.Suspend _ -> suspend(box, ruling.heard());
            case Ruling.Resume _ -> resume(box, ruling.heard());
            case Ruling.Cancel _ -> cancel(box, ruling.heard());
            case Ruling.Withdraw(String candidate) -> withdraw(box, candidate);
            case Ruling.StrikeKey strike -> disputes.strike(box, ruling.id(), strike, now);
            case Ruling.StrikeLeaf strike -> disputes.strike(box, ruling.id(), strike, now);
            case Ruling.Admit(Bytes ballot) -> disputes.admit(box, ruling.id(), ballot, now);
        };
    }

    /// Before the vote opens an extension is about nominations or the jury, whose ends lie before.
    private static RulingAnswer extend(BallotBox box, Instant until, Instant now) {
        VotingTimes times = box.times();
        if (!until.isAfter(times.opens())) {
            return new NotOurs();
        }
        if (isClosed(box) || (!box.isSuspended() && !now.isBefore(times.closes()))) {
            return new TooLate("the box has closed");
        }
        if (!until.isAfter(times.closes())) {
            return new TooLate("closing may move later only, and is already at " + times.closes());
        }
        return new Applied(box.at(times.closing(until)));
    }

    private static RulingAnswer suspend(BallotBox box, Instant since) {
        return switch (box.state()) {
            case BoxState.Undisputed _ -> new TooLate("the dispute window is over");
            case BoxState.Cancelled _ -> new TooLate("the vote was cancelled");
            case BoxState.Unfrozen _, BoxState.WithPaper _ ->
                new Applied(box.isSuspended() ? box : box.suspended(since));
        };
    }

    private static RulingAnswer resume(BallotBox box, Instant at) {
        Instant since = box.suspendedSince();
        if (since == null) {
            return new TooLate("the vote is not suspended");
        }
        return new Applied(resumed(box, since, at));
    }

    private static BallotBox resumed(BallotBox box, Instant since, Instant at) {
        BallotBox later = box.suspended(null).at(box.times().laterBy(Duration.between(since, at), since));
        return box.state() instanceof BoxState.Sealed sealed
                ? later.in(sealed.disputedUntil(disputedUntil(sealed, since, at)))
                : later;
    }

    /// A box that was closing when it was suspended has been sealed since: only what followed the seal was lost.
    private static Instant disputedUntil(BoxState.Sealed sealed, Instant since, Instant at) {
        Instant lostFrom = VotingTimes.later(since, sealed.seal().at());
        return sealed.disputedUntil().plus(Duration.between(lostFrom, VotingTimes.later(lostFrom, at)));
    }

    /// What is sealed is counted whatever becomes of the category: a suspension must not keep it from that for ever.
    private static RulingAnswer cancel(BallotBox box, Instant at) {
        if (!isClosed(box)) {
            return new Applied(box.suspended(null).in(new BoxState.Cancelled(box.paper())));
        }
        Instant since = box.suspendedSince();
        return since == null
                ? new TooLate("the box has closed; what is sealed is counted")
                : new Applied(resumed(box, since, at));
    }

    private static RulingAnswer withdraw(BallotBox box, String candidate) {
        if (!isOnPaper(box, candidate)) {
            return new NotOurs();
        }
        return isClosed(box)
                ? new TooLate("the box has closed; a finalist is counted as if present")
                : new Applied(box.without(candidate));
    }

    private static boolean isOnPaper(BallotBox box, String candidate) {
        CandidateId id = new CandidateId(candidate);
        return switch (box.state()) {
            case BoxState.Unfrozen unfrozen -> unfrozen.draft().candidateIds().contains(id);
            case BoxState.WithPaper with -> with.paper().paper().candidateIds().contains(id);
            case BoxState.Cancelled _ -> false;
        };
    }

    private static boolean isClosed(BallotBox box) {
        return switch (box.state()) {
            case BoxState.Closing _, BoxState.WithSeal _, BoxState.Cancelled _ -> true;
            case BoxState.Unfrozen _, BoxState.Frozen _, BoxState.Open _ -> false;
        };
    }
}
