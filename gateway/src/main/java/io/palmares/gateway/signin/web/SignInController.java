package io.palmares.gateway.signin.web;

import io.palmares.gateway.GatewayProblem;
import io.palmares.gateway.signin.CodeAllowance;
import io.palmares.gateway.signin.CurrentSession;
import io.palmares.gateway.signin.Email;
import io.palmares.gateway.signin.SessionSecret;
import io.palmares.gateway.signin.SignInTimes;
import io.palmares.gateway.signin.UseCode;
import io.palmares.web.caller.Proof;
import io.palmares.web.problem.Problem;
import io.palmares.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
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
    private final UseCode useCode;
    private final Opening opening;
    private final CurrentSession currentSession;
    private final SessionCookie cookie;
    private final OwnCaller callers;
    private final SignInTimes times;
    private final CodeAllowance allowance;

    SignInController(
            CodeRequests codeRequests,
            UseCode useCode,
            Opening opening,
            CurrentSession currentSession,
            SessionCookie cookie,
            OwnCaller callers,
            SignInTimes times,
            CodeAllowance allowance) {
        this.codeRequests = codeRequests;
        this.useCode = useCode;
        this.opening = opening;
        this.currentSession = currentSession;
        this.cookie = cookie;
        this.callers = callers;
        this.times = times;
        this.allowance = allowance;
    }

    record CodeRequest(Email email) {}

    record CodeAnswer(String text, long validSeconds) {}

    record SessionRequest(Email email, String code) {}

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
    ResponseEntity<?> signIn(
            @RequestBody SessionRequest body, HttpServletRequest request, HttpServletResponse response) {
        return useCode.of(body.email(), body.code())
                .<ResponseEntity<?>>map(person -> opening.answer(person, Proof.Means.CODE, request, response))
                .orElseGet(SignInController::wrongCode);
    }

    static ResponseEntity<Object> wrongCode() {
        return Problem.of(GatewayProblem.WRONG_CODE, "The code is wrong, was used, or is too old. Ask for a new one.")
                .violating("/code", "code", "must be the newest code sent to this address")
                .response();
    }

    @GetMapping("/auth/session")
    ResponseEntity<?> session(HttpServletRequest request) {
        return SessionAnswer.response(callers.reading(request));
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
}
