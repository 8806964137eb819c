package io.palmares.aggregate.web;

import io.palmares.aggregate.By;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import io.palmares.web.problem.CommonProblem;
import io.palmares.web.problem.Problem;
import java.util.Arrays;
import java.util.List;

/// Who may do what: the first of the roles that the caller holds is the one they act in.
public final class Access {
    private Access() {}

    public static By of(Caller caller, String edition, Role... roles) {
        return Arrays.stream(roles)
                .filter(role -> caller.has(role, edition))
                .findFirst()
                .map(role -> new By(caller.person().value(), role))
                .orElseThrow(() -> refused(roles));
    }

    public static By of(Caller caller, String edition, String category, Role... roles) {
        return Arrays.stream(roles)
                .filter(role -> caller.has(role, edition, category))
                .findFirst()
                .map(role -> new By(caller.person().value(), role))
                .orElseThrow(() -> refused(roles));
    }

    /// Anyone with a role in the edition.
    public static void any(Caller caller, String edition) {
        of(caller, edition, Role.values());
    }

    private static RuntimeException refused(Role... roles) {
        return Problem.of(CommonProblem.NOT_ALLOWED, "This takes the role {0} here.", List.of(roles))
                .exception();
    }
}
