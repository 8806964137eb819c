package io.palmares.voting.jury;

/// Where a scorecard stands.
public enum CardState {
    NOT_STARTED,
    IN_PROGRESS,
    SUBMITTED,
    /// Handed back by chair and returning officer; counts only once it is submitted again.
    REOPENED,
    /// Counted, and never to change.
    LOCKED,
    /// Was not submitted in time.
    LAPSED,
    /// Not counted, content hidden.
    RECUSED,
    /// Not counted, content visible.
    ABSTAINED,
    /// Of a juror who was replaced, or by ruling: kept, not counted.
    VOID;

    boolean isWritable() {
        return this == NOT_STARTED || this == IN_PROGRESS || this == REOPENED;
    }

    /// The juror has finished with the candidate, and so may see what others gave.
    boolean isIn() {
        return this == SUBMITTED || this == LOCKED || this == ABSTAINED;
    }

    boolean counts() {
        return this == SUBMITTED || this == LOCKED;
    }
}
