package io.palmares.contracts.event;

/// How a person or an organisation is tied to a candidate.
public enum RelationKind {
    SELF,
    ORGANISATION,
    PARTNER,
    NOMINATOR,
    ENDORSER
}
