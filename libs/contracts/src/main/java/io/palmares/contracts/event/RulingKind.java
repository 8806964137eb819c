package io.palmares.contracts.event;

/// What a ruling does. EXTEND to WITHDRAW reach the ballot box; the others are carried out by nominations-service
/// itself.
public enum RulingKind {
    EXTEND,
    SUSPEND,
    RESUME,
    CANCEL,
    STRIKE,
    ADMIT,
    WITHDRAW,
    EXCLUDE,
    MOVE,
    MERGE,
    INVALIDATE,
    LATE_CONSENT,
    NO_AWARD,
    REOPEN,
    VOID_CARD,
    REVERSE
}
