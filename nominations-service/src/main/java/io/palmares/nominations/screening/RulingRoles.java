package io.palmares.nominations.screening;

import io.palmares.nominations.category.State;
import io.palmares.web.caller.Role;

/// Who proposes a ruling and who approves it.
record RulingRoles(Role proposes, Role approves) {
    private static final RulingRoles OFFICERS = new RulingRoles(Role.RETURNING_OFFICER, Role.SECOND_OFFICER);
    private static final RulingRoles JURY = new RulingRoles(Role.CHAIR, Role.RETURNING_OFFICER);

    /// @param state of the category, without a suspension
    static RulingRoles of(Ruling.Kind kind, State state) {
        return switch (kind) {
            case EXCLUDE, MOVE, MERGE, LATE_CONSENT, WITHDRAW, NO_AWARD, REVERSE ->
                new RulingRoles(Role.ORGANISER, closed(state) ? Role.CHAIR : Role.RETURNING_OFFICER);
            case EXTEND -> new RulingRoles(Role.ORGANISER, Role.RETURNING_OFFICER);
            case STRIKE, ADMIT, SUSPEND, RESUME, CANCEL -> OFFICERS;
            case VOID_CARD, REOPEN -> JURY;
        };
    }

    /// From the close of the vote the chair approves, for the officers may see tallies.
    private static boolean closed(State state) {
        return state == State.COUNTING || state == State.CERTIFIED;
    }
}
