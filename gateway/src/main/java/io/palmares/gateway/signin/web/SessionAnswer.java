package io.palmares.gateway.signin.web;

import io.palmares.gateway.signin.SignedIn;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.Proof;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// A session as its own person is told of it.
///
/// @param provenAt when they last showed that it is them, and by what
public record SessionAnswer(
        String person,
        @Nullable String organisation,
        String displayName,
        List<String> roles,
        String csrfToken,
        Instant expiresAt,
        Instant provenAt,
        Proof.Means provenBy) {

    public SessionAnswer {
        roles = List.copyOf(roles);
    }

    static SessionAnswer of(SignedIn signedIn) {
        Caller caller = signedIn.person().caller();
        Proof proof = signedIn.session().proof();
        return new SessionAnswer(
                caller.person().value(),
                caller.organisation(),
                signedIn.person().displayName(),
                caller.grants().stream().map(Grant::toString).sorted().toList(),
                signedIn.secret().csrfToken(),
                signedIn.session().expiresAt(),
                proof.at(),
                proof.means());
    }

    public static ResponseEntity<?> response(SignedIn signedIn) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(of(signedIn));
    }
}
