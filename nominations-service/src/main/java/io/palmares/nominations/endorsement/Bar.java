package io.palmares.nominations.endorsement;

/// Why a member may not endorse a nominee.
public enum Bar {
    SELF("You cannot endorse yourself."),
    NOMINATOR("You nominated them: that is your support already."),
    ORGANISATION("Your own organisation stands here; endorsements come from others.");

    private final String detail;

    Bar(String detail) {
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
