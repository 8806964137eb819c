package io.palmares.contracts.event;

/// How a category ended.
public enum OutcomeKind {
    WINNER,
    EX_AEQUO,
    NO_AWARD,
    CANCELLED,
    DIRECT
}
