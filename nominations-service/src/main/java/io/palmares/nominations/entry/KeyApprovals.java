package io.palmares.nominations.entry;

import io.palmares.web.caller.Role;
import java.util.Locale;

/// Who lists or replaces a key in the log. No office decides about a key of its own.
public record KeyApprovals(Role proposes, Role approves) {
    /// For a key of an office.
    ///
    /// @param office as the log spells it
    public static KeyApprovals of(String office) {
        return switch (office) {
            case "ORGANISER" -> new KeyApprovals(Role.RETURNING_OFFICER, Role.SECOND_OFFICER);
            case "RETURNING_OFFICER" -> new KeyApprovals(Role.ORGANISER, Role.SECOND_OFFICER);
            default -> new KeyApprovals(Role.ORGANISER, Role.RETURNING_OFFICER);
        };
    }

    /// What to do about a key that is not listed.
    public String wayOut(String edition) {
        return "The " + said(proposes) + " proposes to list it at /api/nominations/v1/editions/" + edition
                + "/keys/proposals, the " + said(approves) + " approves.";
    }

    private static String said(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
