package io.palmares.gateway.passkey.web;

import io.palmares.gateway.GatewayProblem;
import io.palmares.gateway.passkey.PasskeysHere;
import io.palmares.gateway.signin.SessionSecret;
import io.palmares.gateway.signin.web.SecretCookie;
import io.palmares.web.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What the paths of passkeys share.
///
/// @param cookie holds the right to answer the question of a sign-in page
public record PasskeyDoor(PasskeysHere here, SecretCookie cookie) {

    void requirePossible() {
        if (!here.arePossible()) {
            throw Problem.of(
                            GatewayProblem.NO_PASSKEYS_HERE,
                            "Browsers have passkeys for names with https, and for localhost, only. Use a code.")
                    .exception();
        }
    }

    static String holder(String secret) {
        return new SessionSecret(secret).sessionId();
    }

    static ResponseEntity<?> question(String options) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(options);
    }

    static ResponseEntity<Object> refused() {
        return Problem.of(
                        GatewayProblem.PASSKEY_REFUSED,
                        "The passkey is not known here, or its answer came too late or again. Try again, or use a code.")
                .response();
    }
}
