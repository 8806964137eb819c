package io.palmares.contracts.rulebook;

/// What becomes of the right of an elector whose own organisation is a candidate.
public enum OwnCandidate {
    WITHHOLD,
    ALLOW
}
