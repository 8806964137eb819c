package io.palmares.nominations.category;

/// A person or an organisation tied to a candidate: what conflicts are detected from.
public record Relation(Kind kind, String to) {
    /// How they are tied.
    public enum Kind {
        SELF,
        ORGANISATION,
        PARTNER,
        NOMINATOR,
        ENDORSER;

        /// `to` names an organisation, not a person.
        public boolean isOfOrganisation() {
            return this == ORGANISATION || this == PARTNER;
        }
    }
}
