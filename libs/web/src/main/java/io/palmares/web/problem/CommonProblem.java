package io.palmares.web.problem;

/// What any of our services may answer.
public enum CommonProblem implements ProblemType {
    MALFORMED_BODY("malformed-body", 400, "The body is not what this address takes"),
    MALFORMED_PARAMETER("malformed-parameter", 400, "A parameter is missing or malformed"),
    MALFORMED_HEADER("malformed-header", 400, "A header is missing or malformed"),
    MALFORMED_REQUEST("malformed-request", 400, "The request is malformed"),
    NOT_SIGNED_IN("not-signed-in", 401, "You are not signed in"),
    NOT_ALLOWED("not-allowed", 403, "This is not yours to do"),
    PROOF_TOO_OLD("proof-too-old", 403, "Show once more that it is you"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take that method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "None of the formats you accept is available"),
    WRONG_STATE("wrong-state", 409, "This cannot be done in the present state"),
    ALREADY_EXISTS("already-exists", 409, "This exists already"),
    STALE_VERSION("stale-version", 412, "Somebody changed this before you"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This address does not take that format"),
    REFUSED_BY_RULE("refused-by-rule", 422, "A rule refuses this"),
    KEY_REUSED("key-reused", 422, "The idempotency key was used for another request"),
    VERSION_REQUIRED("version-required", 428, "Say which version you are changing"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    INTERNAL_ERROR("internal-error", 500, "Something went wrong on our side"),
    UPSTREAM_FAILED("upstream-failed", 502, "A part of the system failed to answer"),
    UNAVAILABLE("unavailable", 503, "A part of the system is not available just now"),
    UPSTREAM_SLOW("upstream-slow", 504, "A part of the system did not answer in time");

    private final String code;
    private final int status;
    private final String title;

    CommonProblem(String code, int status, String title) {
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
