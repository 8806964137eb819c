package io.palmares.web.problem;

import static io.palmares.web.problem.CommonProblem.*;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// The answers a controller gives for the outcomes that are a "no".
public final class Problems {

    private Problems() {}

    public static ResponseEntity<Object> of(ProblemType type, String detail) {
        return Problem.of(type, detail).response();
    }

    /// 403: signed in, but not theirs. Where existence itself is secret, use [#notFound].
    public static ResponseEntity<Object> notAllowed(String detail) {
        return of(NOT_ALLOWED, detail);
    }

    public static ResponseEntity<Object> notFound(String detail) {
        return of(NOT_FOUND, detail);
    }

    /// 409: right in another state.
    public static ResponseEntity<Object> wrongState(String detail) {
        return of(WRONG_STATE, detail);
    }

    public static ResponseEntity<Object> alreadyExists(String detail) {
        return of(ALREADY_EXISTS, detail);
    }

    /// 412, with the current version as `ETag`.
    public static ResponseEntity<Object> staleVersion(long current) {
        return Problem.of(
                        STALE_VERSION,
                        "The current version is " + current + ". Read it again, then repeat your change.")
                .header(HttpHeaders.ETAG, "\"" + current + "\"")
                .response();
    }

    /// 422: well-formed, and refused by a rule of the award. The pointer is into the body.
    public static ResponseEntity<Object> refused(String detail, String pointer, String rule, String text) {
        return refused(detail, List.of(new Violation(pointer, rule, text)));
    }

    public static ResponseEntity<Object> refused(String detail, List<Violation> violations) {
        return Problem.of(REFUSED_BY_RULE, detail).violating(violations).response();
    }

    /// 422: the same idempotency key with another body.
    public static ResponseEntity<Object> keyReused() {
        return of(KEY_REUSED, "This Idempotency-Key came before with another body. Use a new key for a new request.");
    }

    public static ResponseEntity<Object> tooMany(Duration retryAfter) {
        return retryLater(TOO_MANY_REQUESTS, "Wait a little, then try again.", retryAfter);
    }

    /// 503: nothing was done, or, where the detail says so, it is not known whether it was.
    public static ResponseEntity<Object> unavailable(String detail, Duration retryAfter) {
        return retryLater(UNAVAILABLE, detail, retryAfter);
    }

    private static ResponseEntity<Object> retryLater(ProblemType type, String detail, Duration after) {
        long seconds = Math.max(1, after.plusMillis(999).toSeconds());
        return Problem.of(type, detail)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .response();
    }
}
