package io.palmares.voting.ballot.web;

import io.palmares.booth.BallotRefusal;
import io.palmares.voting.ballot.CastOutcome;
import io.palmares.web.problem.Problem;
import io.palmares.web.problem.Problems;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.ResponseEntity;

/// Words for ballots that were not taken.
final class CastProblems {
    private CastProblems() {}

    static ResponseEntity<Object> of(CastOutcome.Refused refused) {
        return switch (refused) {
            case CastOutcome.NotABallot(BallotRefusal refusal) -> notABallot(refusal);
            case CastOutcome.UnknownPaper _ ->
                Problems.of(BallotProblem.FOREIGN_BALLOT, "The ballot names a paper that this box does not know.");
            case CastOutcome.BoxNotOpen _ ->
                Problems.of(BallotProblem.BOX_NOT_OPEN, "Ballots are taken between opening and close only.");
            case CastOutcome.NotOnRoll _ ->
                Problems.of(BallotProblem.NOT_ON_ROLL, "The key that signed the ballot is not on the paper's roll.");
            case CastOutcome.OutOfOrder _ ->
                Problems.of(
                        BallotProblem.BALLOT_OUT_OF_ORDER,
                        "seq is 1 without prev, or one more than that of the ballot whose leaf is prev.");
            case CastOutcome.AnotherBallot _ ->
                Problems.of(
                        BallotProblem.ANOTHER_BALLOT,
                        "Another ballot with this key and seq is stored. Ask for your latest, then use the next number.");
        };
    }

    private static ResponseEntity<Object> notABallot(BallotRefusal refusal) {
        String rule = refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        BallotProblem type = switch (refusal.reason()) {
            case TOO_LARGE, MALFORMED, NOT_A_BALLOT, WRONG_SIGNER -> BallotProblem.MALFORMED_BALLOT;
            case BAD_SIGNATURE -> BallotProblem.BAD_SIGNATURE;
            case FOREIGN_PAPER, FOREIGN_LOG, WRONG_SIZE -> BallotProblem.FOREIGN_BALLOT;
        };
        return Problem.of(type, "The ballot cannot be taken: {0}.", refusal.detail())
                .violating("", rule, "is no ballot for this box: {0}", refusal.detail())
                .response();
    }

    static ResponseEntity<Object> badSignature() {
        return Problems.of(BallotProblem.BAD_SIGNATURE, "The signature does not fit what was sent.");
    }

    static ResponseEntity<Object> leafNotKey() {
        return Problem.of(
                        BallotProblem.LEAF_NOT_KEY,
                        "Send the ballot's leaf hash as Idempotency-Key, in unpadded base64url.")
                .violating("header:Idempotency-Key", "leaf", "must be the leaf hash of the body")
                .response();
    }

    static ResponseEntity<Object> outcomeUnknown() {
        return Problem.of(
                        BallotProblem.OUTCOME_UNKNOWN,
                        "The box did not answer in time. Ask with your receipt, or send the same ballot again.")
                .header("Retry-After", "1")
                .response();
    }

    static ResponseEntity<Object> notReady() {
        return Problems.unavailable("This copy of the box takes no ballots just now.", Duration.ofSeconds(1));
    }
}
