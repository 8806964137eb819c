package io.palmares.contracts.rulebook;

/// The course a category takes.
public enum Preset {
    JURY_ONLY,
    VOTE_ONLY,
    JURY_SHORTLIST_THEN_VOTE,
    BLEND,
    DIRECT;

    public boolean hasNominations() {
        return this != DIRECT;
    }

    public boolean hasJury() {
        return this != VOTE_ONLY && this != DIRECT;
    }

    public boolean hasVote() {
        return this != JURY_ONLY && this != DIRECT;
    }
}
