package io.palmares.web.problem;

import com.google.errorprone.annotations.CompileTimeConstant;

/// What any of our services may answer.
public enum CommonProblem implements ProblemType {
    MALFORMED_BODY(400, "The body is not what this address takes"),
    MALFORMED_PARAMETER(400, "A parameter is missing or malformed"),
    MALFORMED_HEADER(400, "A header is missing or malformed"),
    MALFORMED_REQUEST(400, "The request is malformed"),
    NOT_SIGNED_IN(401, "You are not signed in"),
    NOT_ALLOWED(403, "This is not yours to do"),
    PROOF_TOO_OLD(403, "Show once more that it is you"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "None of the formats you accept is available"),
    WRONG_STATE(409, "This cannot be done in the present state"),
    ALREADY_EXISTS(409, "This exists already"),
    STALE_VERSION(412, "Somebody changed this before you"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This address does not take that format"),
    REFUSED_BY_RULE(422, "A rule refuses this"),
    KEY_REUSED(422, "The idempotency key was used for another request"),
    VERSION_REQUIRED(428, "Say which version you are changing"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UPSTREAM_FAILED(502, "A part of the system failed to answer"),
    UNAVAILABLE(503, "A part of the system is not available just now"),
    UPSTREAM_SLOW(504, "A part of the system did not answer in time");

    private final Kind kind;

    CommonProblem(int status, @CompileTimeConstant String title) {
        kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
