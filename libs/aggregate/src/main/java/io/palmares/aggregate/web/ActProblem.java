package io.palmares.aggregate.web;

import io.palmares.web.problem.ProblemType;

/// What acts are refused for, beyond what every request may be.
public enum ActProblem implements ProblemType {
    TOO_EARLY("too-early", 409, "This cannot be done yet"),
    TOO_LATE("too-late", 409, "This cannot be done any more"),
    SAME_PERSON("same-person", 403, "A second person must do this"),
    CONFLICTED("conflicted", 403, "You have a conflict of interest here"),
    KEY_NOT_LISTED("key-not-listed", 409, "The log does not list this key yet"),
    PROPOSAL_OPEN("proposal-open", 409, "Another proposal is open"),
    PROPOSAL_GONE("no-open-proposal", 409, "No proposal is open"),
    PROPOSAL_DIFFERS("proposal-differs", 409, "This is not what was proposed"),
    LIMIT_REACHED("limit-reached", 422, "You have reached the limit");

    private final String code;
    private final int status;
    private final String title;

    ActProblem(String code, int status, String title) {
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
