package io.palmares.voting.ballot.web;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.web.problem.ProblemType;

/// Why a ballot was not taken.
enum BallotProblem implements ProblemType {
    MALFORMED_BALLOT(400, "This is not a ballot"),
    BOX_NOT_OPEN(409, "The ballot box is not open"),
    ANOTHER_BALLOT(412, "Another ballot has this number"),
    LEAF_NOT_KEY(422, "The idempotency key is not the ballot's leaf"),
    BAD_SIGNATURE(422, "The signature does not fit"),
    FOREIGN_BALLOT(422, "The ballot is not for this paper"),
    NOT_ON_ROLL(422, "The key is not on the roll"),
    BALLOT_OUT_OF_ORDER(422, "The ballot does not follow the one before it"),
    STALE_CHALLENGE(422, "The challenge is out of date"),
    OUTCOME_UNKNOWN(503, "It is not known whether the ballot was stored");

    private final Kind kind;

    BallotProblem(int status, @CompileTimeConstant String title) {
        kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
