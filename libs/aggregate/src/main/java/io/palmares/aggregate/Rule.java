package io.palmares.aggregate;

/// Why something is refused. Each is a problem type of its own for the caller.
public enum Rule {
    NOT_FOUND,
    STALE_VERSION,
    KEY_REUSED,
    ALREADY_EXISTS,
    WRONG_STATE,
    TOO_EARLY,
    TOO_LATE,
    FORBIDDEN,
    SAME_PERSON,
    CONFLICTED,
    KEY_NOT_LISTED,
    PROPOSAL_OPEN,
    PROPOSAL_GONE,
    PROPOSAL_DIFFERS,
    LIMIT_REACHED,
    RULE_BROKEN,
    INVALID,
    BUSY
}
