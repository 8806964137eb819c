package io.palmares.contracts.event;

/// Where a category stands; the public reads COUNTING and CERTIFIED as one state, *awaiting announcement*.
public enum CategoryState {
    DRAFT,
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
    CANCELLED
}
