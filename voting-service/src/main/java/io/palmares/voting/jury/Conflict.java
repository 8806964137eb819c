package io.palmares.voting.jury;

/// What a juror declares about a candidate, or what is detected.
public enum Conflict {
    NONE(Scope.NOTHING),
    SELF(Scope.CATEGORY),
    ORGANISATION(Scope.CATEGORY),
    FAMILY(Scope.CATEGORY),
    STAKE(Scope.CATEGORY),
    NOMINATOR(Scope.CATEGORY),
    PARTNER(Scope.CANDIDATE),
    ADVISER(Scope.CANDIDATE),
    BIAS(Scope.CANDIDATE);

    /// What the juror is out of, the wider the later. Who has a close tie to one candidate could still mark down its
    /// rivals, and so is out of the whole category.
    public enum Scope {
        NOTHING,
        CANDIDATE,
        CATEGORY
    }

    private final Scope scope;

    Conflict(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }

    /// Who once said more may not take it back.
    boolean isNarrowerThan(Conflict other) {
        return scope.compareTo(other.scope) < 0;
    }
}
