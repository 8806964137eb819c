package io.palmares.nominations.category;

/// Where a category stands.
public enum State {
    PUBLISHED,
    NOMINATING,
    SCREENING,
    JURY,
    SHORTLISTED,
    VOTING,
    COUNTING,
    CERTIFIED,
    ANNOUNCED,
    FINAL,
    SUSPENDED,
    CANCELLED;

    boolean isBefore(State other) {
        return compareTo(other) < 0;
    }

    public boolean isOver() {
        return this == FINAL || this == CANCELLED;
    }
}
