package io.palmares.contracts.rulebook;

/// What is put forward.
public enum NomineeKind {
    PERSON,
    ORGANISATION,
    PARTNERSHIP,
    PROJECT
}
