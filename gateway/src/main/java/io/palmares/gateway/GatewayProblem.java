package io.palmares.gateway;

import io.palmares.web.problem.ProblemType;

/// What only the gateway answers.
public enum GatewayProblem implements ProblemType {
    WRONG_CODE("wrong-code", 422, "The sign-in code is not valid"),
    PASSKEY_REFUSED("passkey-refused", 422, "The passkey was not accepted"),
    NO_PASSKEYS_HERE("no-passkeys-here", 409, "Passkeys do not work at this address"),
    CSRF_TOKEN("csrf-token", 403, "The request lacks the session's token"),
    CLOCK_BACKWARDS("clock-backwards", 409, "The clock only moves forward");

    private final String code;
    private final int status;
    private final String title;

    GatewayProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
