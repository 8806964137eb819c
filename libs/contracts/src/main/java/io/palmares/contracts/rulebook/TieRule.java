package io.palmares.contracts.rulebook;

/// A step of the tie ladder.
public enum TieRule {
    JURY_SCORE,
    PRIORITY_CRITERION,
    FIRST_PREFERENCES,
    HEAD_TO_HEAD,
    CASTING_VOTE,
    LOT,
    EX_AEQUO
}
