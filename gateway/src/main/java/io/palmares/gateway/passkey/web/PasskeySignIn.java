package io.palmares.gateway.passkey.web;

import io.palmares.gateway.passkey.AskForPasskey;
import io.palmares.gateway.passkey.UsePasskey;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.gateway.signin.web.Opening;
import io.palmares.gateway.signin.web.OwnCaller;
import io.palmares.gateway.signin.web.SessionAnswer;
import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Proof;
import io.palmares.web.id.RandomIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Signing in, and proving again, with a passkey. Before that nobody has a session, so a question is bound to a cookie
/// of its own.
@RestController
final class PasskeySignIn {

    private final PasskeyDoor door;
    private final AskForPasskey ask;
    private final UsePasskey use;
    private final OwnCaller callers;
    private final Opening opening;
    private final RandomIds ids;

    PasskeySignIn(
            PasskeyDoor door, AskForPasskey ask, UsePasskey use, OwnCaller callers, Opening opening, RandomIds ids) {
        this.door = door;
        this.ask = ask;
        this.use = use;
        this.callers = callers;
        this.opening = opening;
        this.ids = ids;
    }

    record Answer(JsonNode credential) {}

    @PostMapping("/auth/sessions/challenges")
    ResponseEntity<?> askAnyone(HttpServletResponse response) {
        door.requirePossible();
        String secret = ids.secret();
        response.addHeader(HttpHeaders.SET_COOKIE, door.cookie().set(secret, ask.life()));
        return PasskeyDoor.question(ask.toSignIn(PasskeyDoor.holder(secret)));
    }

    @PostMapping("/auth/sessions/passkey")
    ResponseEntity<?> signIn(@RequestBody Answer answer, HttpServletRequest request, HttpServletResponse response) {
        door.requirePossible();
        Optional<PersonId> person = door.cookie()
                .read(request)
                .map(PasskeyDoor::holder)
                .flatMap(holder -> use.toSignIn(holder, answer.credential().toString()));
        response.addHeader(HttpHeaders.SET_COOKIE, door.cookie().clear());
        return person.<ResponseEntity<?>>map(who -> opening.answer(who, Proof.Means.PASSKEY, request, response))
                .orElseGet(PasskeyDoor::refused);
    }

    @PostMapping("/auth/proofs/challenges")
    ResponseEntity<?> askAgain(HttpServletRequest request) {
        SignedIn who = callers.changing(request);
        door.requirePossible();
        return PasskeyDoor.question(
                ask.toProve(who.session().id(), who.session().person()));
    }

    @PostMapping("/auth/proofs/passkey")
    ResponseEntity<?> prove(@RequestBody Answer answer, HttpServletRequest request) {
        SignedIn who = callers.changing(request);
        door.requirePossible();
        return use.toProve(who, answer.credential().toString())
                ? SessionAnswer.response(callers.reading(request))
                : PasskeyDoor.refused();
    }
}
