package io.palmares.gateway.signin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.palmares.gateway.GatewayProblem;
import io.palmares.gateway.signin.SessionSecret;
import io.palmares.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A cookie comes along with whatever a foreign page makes a browser send; this header does not.
public final class CsrfToken {

    public static final String HEADER = "X-CSRF-Token";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private CsrfToken() {}

    /// What is wrong with a request that comes with this session's cookie, if anything is.
    public static Optional<Problem> missing(HttpServletRequest request, SessionSecret secret) {
        return SAFE.contains(request.getMethod()) || isOf(request.getHeader(HEADER), secret)
                ? Optional.empty()
                : Optional.of(
                        Problem.of(GatewayProblem.CSRF_TOKEN, "Send the csrfToken of GET /auth/session as {0}.", HEADER)
                                .violating("header:" + HEADER, "csrf-token", "must be the session's token"));
    }

    /// Whether a form or header brought the session's token.
    public static boolean isOf(@Nullable String token, SessionSecret secret) {
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(UTF_8), secret.csrfToken().getBytes(UTF_8));
    }
}
