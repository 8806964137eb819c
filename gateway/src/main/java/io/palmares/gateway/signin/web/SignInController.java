package io.palmares.gateway.signin.web;

import io.palmares.gateway.GatewayProblem;
import io.palmares.gateway.signin.CodeAllowance;
import io.palmares.gateway.signin.CurrentSession;
import io.palmares.gateway.signin.Email;
import io.palmares.gateway.signin.OpenSession;
import io.palmares.gateway.signin.SessionSecret;
import io.palmares.gateway.signin.SignInTimes;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.problem.Problem;
import io.palmares.web.problem.Problems;
import io.palmares.web.problem.ProblemsByStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Signing in with a one-time code, and out.
@RestController
final class SignInController {

    private final CodeRequests codeRequests;
    private final OpenSession openSession;
    private final CurrentSession currentSession;
    private final SessionCookie cookie;
    private final SignInTimes times;
    private final CodeAllowance allowance;

    SignInController(
            CodeRequests codeRequests,
            OpenSession openSession,
            CurrentSession currentSession,
            SessionCookie cookie,
            SignInTimes times,
            CodeAllowance allowance) {
        this.codeRequests = codeRequests;
        this.openSession = openSession;
        this.currentSession = currentSession;
        this.cookie = cookie;
        this.times = times;
        this.allowance = allowance;
    }

    record CodeRequest(Email email) {}

    record CodeAnswer(String text, long validSeconds) {}

    record SessionRequest(Email email, String code) {}

    record SessionAnswer(
            String person,
            @Nullable String organisation,
            String displayName,
            List<String> roles,
            String csrfToken,
            Instant expiresAt) {

        static SessionAnswer of(SignedIn signedIn) {
            Caller caller = signedIn.person().caller();
            return new SessionAnswer(
                    caller.person().value(),
                    caller.organisation(),
                    signedIn.person().displayName(),
                    caller.grants().stream().map(Grant::toString).sorted().toList(),
                    signedIn.secret().csrfToken(),
                    signedIn.session().expiresAt());
        }
    }

    @PostMapping("/auth/codes")
    ResponseEntity<?> requestCode(@RequestBody CodeRequest request) {
        Optional<Duration> wait = allowance.wait(request.email());
        if (wait.isPresent()) {
            return Problems.tooMany(wait.get());
        }
        codeRequests.accept(request.email());
        return ResponseEntity.accepted()
                .body(new CodeAnswer(
                        "If this address is known here, a code is on its way.",
                        times.codeLife().toSeconds()));
    }

    @PostMapping("/auth/sessions")
    ResponseEntity<?> signIn(@RequestBody SessionRequest body, HttpServletRequest request) {
        return switch (openSession.with(body.email(), body.code())) {
            case OpenSession.Outcome.Opened opened -> {
                cookie.read(request).ifPresent(currentSession::end);
                yield opened(opened.secret());
            }
            case OpenSession.Outcome.WrongCode _ ->
                Problem.of(GatewayProblem.WRONG_CODE, "The code is wrong, was used, or is too old. Ask for a new one.")
                        .violating("/code", "code", "must be the newest code sent to this address")
                        .response();
        };
    }

    private ResponseEntity<?> opened(SessionSecret secret) {
        Optional<SignedIn> signedIn = currentSession.of(secret);
        return signedIn.isEmpty()
                ? signedOut()
                : ResponseEntity.ok()
                        .header(HttpHeaders.SET_COOKIE, cookie.set(secret, times.sessionLife()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(SessionAnswer.of(signedIn.get()));
    }

    @GetMapping("/auth/session")
    ResponseEntity<?> session(HttpServletRequest request) {
        Optional<SignedIn> signedIn = cookie.read(request).flatMap(currentSession::of);
        return signedIn.isEmpty()
                ? signedOut()
                : ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(SessionAnswer.of(signedIn.get()));
    }

    @DeleteMapping("/auth/session")
    ResponseEntity<?> signOut(HttpServletRequest request) {
        Optional<SessionSecret> secret = cookie.read(request);
        Optional<Problem> refused = secret.flatMap(known -> CsrfToken.missing(request, known));
        if (refused.isPresent()) {
            return refused.get().response();
        }
        secret.ifPresent(currentSession::end);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.clear())
                .build();
    }

    private static ResponseEntity<Object> signedOut() {
        return ProblemsByStatus.of(401).response();
    }
}
