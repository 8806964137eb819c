package io.palmares.web.problem;

/// A problem for what the framework or the container refused with a bare status.
public final class ProblemsByStatus {

    private ProblemsByStatus() {}

    public static Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.of(CommonProblem.NOT_SIGNED_IN, "Sign in first.");
            case 403 -> Problem.of(CommonProblem.NOT_ALLOWED, "You have no role that allows this.");
            case 404 -> Problem.of(CommonProblem.NOT_FOUND, "There is nothing at this address.");
            case 405 ->
                Problem.of(
                        CommonProblem.METHOD_NOT_ALLOWED,
                        "The description of the interface says which methods there are.");
            case 406 -> Problem.of(CommonProblem.NOT_ACCEPTABLE, "Ask for application/json, or leave out Accept.");
            case 413 -> Problem.of(CommonProblem.BODY_TOO_LARGE, "Send less in one request.");
            case 415 -> Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            case 502 ->
                Problem.of(CommonProblem.UPSTREAM_FAILED, "Whether it was done is not known. Look, then try again.");
            case 503 -> Problem.of(CommonProblem.UNAVAILABLE, "Try again in a moment.");
            case 504 ->
                Problem.of(CommonProblem.UPSTREAM_SLOW, "Whether it was done is not known. Look, then try again.");
            default -> otherwise(status);
        };
    }

    private static Problem otherwise(int status) {
        return status < 500
                ? Problem.of(CommonProblem.MALFORMED_REQUEST, "The request cannot be understood.")
                : Problem.of(
                        CommonProblem.INTERNAL_ERROR,
                        "It is our fault, and it is in our logs under the trace id. Try again later.");
    }
}
