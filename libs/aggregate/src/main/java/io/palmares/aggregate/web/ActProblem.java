package io.palmares.aggregate.web;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.web.problem.ProblemType;

/// What acts are refused for, beyond what every request may be.
public enum ActProblem implements ProblemType {
    TOO_EARLY(409, "This cannot be done yet"),
    TOO_LATE(409, "This cannot be done any more"),
    SAME_PERSON(403, "A second person must do this"),
    CONFLICTED(403, "You have a conflict of interest here"),
    KEY_NOT_LISTED(409, "The log does not list this key yet"),
    PROPOSAL_OPEN(409, "Another proposal is open"),
    NO_OPEN_PROPOSAL(409, "No proposal is open"),
    PROPOSAL_DIFFERS(409, "This is not what was proposed"),
    LIMIT_REACHED(422, "You have reached the limit");

    private final Kind kind;

    ActProblem(int status, @CompileTimeConstant String title) {
        kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
