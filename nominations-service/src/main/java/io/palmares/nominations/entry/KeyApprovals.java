package io.palmares.nominations.entry;

import io.palmares.web.caller.Role;
import io.palmares.web.text.Sentence;

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
    public Sentence wayOut(String edition) {
        return Sentence.of(
                "To list it: {0} proposes at the desk of the edition, or at"
                        + " /api/nominations/v1/editions/{1}/keys/proposals, and {2} approves.",
                proposes, edition, approves);
    }

    /// The office in words.
    static Object said(String office) {
        return office.equals(OfficeKey.DEPUTY) ? Sentence.of("a deputy") : Role.valueOf(office);
    }
}
