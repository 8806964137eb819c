package io.palmares.contracts.event;

/// What a lot may have to decide: the last place of a shortlist, or a tie of the count.
public enum LotPurpose {
    CUT,
    COUNT
}
