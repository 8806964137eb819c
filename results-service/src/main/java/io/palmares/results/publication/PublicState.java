package io.palmares.results.publication;

/// Where a category stands, as the public reads it: whether it was counted or certified does not show.
public enum PublicState {
    PUBLISHED,
    NOMINATING,
    SCREENING,
    JURY,
    SHORTLISTED,
    VOTING,
    AWAITING_ANNOUNCEMENT,
    ANNOUNCED,
    FINAL,
    SUSPENDED,
    CANCELLED;

    /// @param told the state as nominations-service names it
    static PublicState of(String told) {
        return switch (told) {
            case "DRAFT" -> PUBLISHED;
            case "COUNTING", "CERTIFIED" -> AWAITING_ANNOUNCEMENT;
            default -> valueOf(told);
        };
    }

    /// What shows once there is an announcement; before it nobody's word makes a category announced.
    PublicState announced(boolean is) {
        return switch (this) {
            case ANNOUNCED, FINAL -> is ? this : AWAITING_ANNOUNCEMENT;
            case CANCELLED -> this;
            default -> is ? ANNOUNCED : this;
        };
    }
}
