package io.palmares.gateway.passkey.web;

import io.palmares.gateway.passkey.Passkey;
import io.palmares.gateway.passkey.PasskeyName;
import io.palmares.gateway.passkey.Passkeys;
import io.palmares.gateway.passkey.RegisterPasskey;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.gateway.signin.web.OwnCaller;
import io.palmares.web.caller.PersonId;
import io.palmares.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// A person's own passkeys. Whoever finds a session left open adds none, and takes none away.
@RestController
@RequestMapping("/auth/passkeys")
final class PasskeyController {

    private final PasskeyDoor door;
    private final OwnCaller callers;
    private final RegisterPasskey register;
    private final Passkeys passkeys;

    PasskeyController(PasskeyDoor door, OwnCaller callers, RegisterPasskey register, Passkeys passkeys) {
        this.door = door;
        this.callers = callers;
        this.register = register;
        this.passkeys = passkeys;
    }

    record Registration(PasskeyName name, JsonNode credential) {}

    record View(String passkey, PasskeyName name, Instant madeAt, Instant usedAt) {
        static View of(Passkey it) {
            return new View(it.id(), it.name(), it.madeAt(), it.usedAt());
        }
    }

    record Views(List<View> items) {}

    @GetMapping
    ResponseEntity<?> list(HttpServletRequest request) {
        PersonId person = callers.reading(request).session().person();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Views(passkeys.of(person).stream()
                        .sorted(Comparator.comparing(Passkey::madeAt))
                        .map(View::of)
                        .toList()));
    }

    @PostMapping("/challenges")
    ResponseEntity<?> begin(HttpServletRequest request) {
        SignedIn who = callers.proven(request);
        door.requirePossible();
        return register.begin(who).<ResponseEntity<?>>map(PasskeyDoor::question).orElseGet(PasskeyController::tooMany);
    }

    @PostMapping
    ResponseEntity<?> end(@RequestBody Registration body, HttpServletRequest request) {
        SignedIn who = callers.proven(request);
        door.requirePossible();
        return switch (register.end(who, body.name(), body.credential().toString())) {
            case RegisterPasskey.Outcome.Registered it ->
                ResponseEntity.created(
                                URI.create("/auth/passkeys/" + it.passkey().id()))
                        .body(View.of(it.passkey()));
            case RegisterPasskey.Outcome.NotGood _ -> PasskeyDoor.refused();
            case RegisterPasskey.Outcome.TooMany _ -> tooMany();
        };
    }

    @DeleteMapping("/{passkey}")
    ResponseEntity<?> remove(@PathVariable String passkey, HttpServletRequest request) {
        PersonId person = callers.proven(request).session().person();
        return passkeys.remove(person, passkey)
                ? ResponseEntity.noContent().build()
                : Problems.notFound("You have no such passkey.");
    }

    private static ResponseEntity<Object> tooMany() {
        return Problems.wrongState(
                "You have {0} passkeys. Remove one that you do not use any more.", RegisterPasskey.MOST);
    }
}
