package io.palmares.gateway;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.web.problem.ProblemType;

/// What only the gateway answers.
public enum GatewayProblem implements ProblemType {
    WRONG_CODE(422, "The sign-in code is not valid"),
    PASSKEY_REFUSED(422, "The passkey was not accepted"),
    NO_PASSKEYS_HERE(409, "Passkeys do not work at this address"),
    CSRF_TOKEN(403, "The request lacks the session's token"),
    CLOCK_BACKWARDS(409, "The clock only moves forward");

    private final Kind kind;

    GatewayProblem(int status, @CompileTimeConstant String title) {
        kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
