package io.palmares.web.problem;

import static io.palmares.web.problem.CommonProblem.*;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.web.text.Sentence;
import io.palmares.web.text.Violation;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// The answers a controller gives for the outcomes that are a "no".
public final class Problems {

    private Problems() {}

    public static ResponseEntity<Object> of(
            ProblemType type, @CompileTimeConstant String english, Object... parameters) {
        return Problem.of(type, english, parameters).response();
    }

    /// 403: signed in, but not theirs. Where existence itself is secret, use [#notFound].
    public static ResponseEntity<Object> notAllowed(@CompileTimeConstant String english, Object... parameters) {
        return of(NOT_ALLOWED, english, parameters);
    }

    public static ResponseEntity<Object> notFound(@CompileTimeConstant String english, Object... parameters) {
        return of(NOT_FOUND, english, parameters);
    }

    /// 409: right in another state.
    public static ResponseEntity<Object> wrongState(@CompileTimeConstant String english, Object... parameters) {
        return of(WRONG_STATE, english, parameters);
    }

    public static ResponseEntity<Object> alreadyExists(@CompileTimeConstant String english, Object... parameters) {
        return of(ALREADY_EXISTS, english, parameters);
    }

    /// 412, with the current version as `ETag`.
    public static ResponseEntity<Object> staleVersion(long current) {
        return Problem.of(STALE_VERSION, "The current version is {0}. Read it again, then repeat your change.", current)
                .header(HttpHeaders.ETAG, "\"" + current + "\"")
                .response();
    }

    /// 422: well-formed, and refused by a rule of the award. The pointer is into the body.
    public static ResponseEntity<Object> refused(
            @CompileTimeConstant String detail, String pointer, String rule, @CompileTimeConstant String text) {
        return Problem.of(REFUSED_BY_RULE, detail)
                .violating(List.of(new Violation(pointer, rule, text)))
                .response();
    }

    /// 422: the same idempotency key with another body.
    public static ResponseEntity<Object> keyReused() {
        return of(KEY_REUSED, "This Idempotency-Key came before with another body. Use a new key for a new request.");
    }

    public static ResponseEntity<Object> tooMany(Duration retryAfter) {
        return retryLater(TOO_MANY_REQUESTS, Sentence.of("Wait a little, then try again."), retryAfter);
    }

    /// 503: nothing was done, or, where the detail says so, it is not known whether it was.
    public static ResponseEntity<Object> unavailable(Sentence detail, Duration retryAfter) {
        return retryLater(UNAVAILABLE, detail, retryAfter);
    }

    public static ResponseEntity<Object> unavailable(@CompileTimeConstant String english, Duration retryAfter) {
        return unavailable(Sentence.of(english), retryAfter);
    }

    private static ResponseEntity<Object> retryLater(ProblemType type, Sentence detail, Duration after) {
        long seconds = Math.max(1, after.plusMillis(999).toSeconds());
        return Problem.of(type, detail)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .response();
    }
}
