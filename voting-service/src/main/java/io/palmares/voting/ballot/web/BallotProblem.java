package io.palmares.voting.ballot.web;

import io.palmares.web.problem.ProblemType;

/// Why a ballot was not taken.
enum BallotProblem implements ProblemType {
    MALFORMED_BALLOT("malformed-ballot", 400, "This is not a ballot"),
    BOX_NOT_OPEN("box-not-open", 409, "The ballot box is not open"),
    ANOTHER_BALLOT("another-ballot", 412, "Another ballot has this number"),
    LEAF_NOT_KEY("leaf-not-key", 422, "The idempotency key is not the ballot's leaf"),
    BAD_SIGNATURE("bad-signature", 422, "The signature does not fit"),
    FOREIGN_BALLOT("foreign-ballot", 422, "The ballot is not for this paper"),
    NOT_ON_ROLL("not-on-roll", 422, "The key is not on the roll"),
    BALLOT_OUT_OF_ORDER("ballot-out-of-order", 422, "The ballot does not follow the one before it"),
    STALE_CHALLENGE("stale-challenge", 422, "The challenge is out of date"),
    OUTCOME_UNKNOWN("outcome-unknown", 503, "It is not known whether the ballot was stored");

    private final String code;
    private final int status;
    private final String title;

    BallotProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
