package io.palmares.contracts.event;

/// Why a ballot was struck.
public enum StrikeCode {
    NOT_ON_ROLL,
    DUPLICATE_PERSON,
    NOT_NATURAL_PERSON,
    COERCED_OR_BOUGHT,
    TECHNICAL
}
