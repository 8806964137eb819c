package io.palmares.web.caller;

/// What a person may be in an edition. Officers, auditor, organiser and announcer hold a role for the edition,
/// jurors and chairs for a category.
public enum Role {
    MEMBER,
    NOMINEE,
    JUROR,
    CHAIR,
    ORGANISER,
    RETURNING_OFFICER,
    SECOND_OFFICER,
    AUDITOR,
    ANNOUNCER
}
