package io.palmares.gateway.signin.web;

import io.palmares.gateway.signin.CodeAllowance;
import io.palmares.gateway.signin.Email;
import io.palmares.gateway.signin.ProveAgain;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Someone who is signed in shows once more that it is them, by a code to the address they are known by.
@RestController
final class ProofController {

    private final OwnCaller callers;
    private final ProveAgain proveAgain;
    private final CodeRequests codeRequests;
    private final CodeAllowance allowance;

    ProofController(OwnCaller callers, ProveAgain proveAgain, CodeRequests codeRequests, CodeAllowance allowance) {
        this.callers = callers;
        this.proveAgain = proveAgain;
        this.codeRequests = codeRequests;
        this.allowance = allowance;
    }

    record Code(String code) {}

    @PostMapping("/auth/proofs/codes")
    ResponseEntity<?> send(HttpServletRequest request) {
        SignedIn who = callers.changing(request);
        Optional<Email> address = proveAgain.address(who);
        Optional<Duration> wait = address.flatMap(allowance::wait);
        if (wait.isPresent()) {
            return Problems.tooMany(wait.get());
        }
        address.ifPresent(codeRequests::accept);
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/auth/proofs/code")
    ResponseEntity<?> prove(@RequestBody Code body, HttpServletRequest request) {
        SignedIn who = callers.changing(request);
        return proveAgain.withCode(who, body.code())
                ? SessionAnswer.response(callers.reading(request))
                : SignInController.wrongCode();
    }
}
