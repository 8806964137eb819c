package io.palmares.web.security;

import io.palmares.web.caller.Caller;
import io.palmares.web.caller.CallingService;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Proof;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/// Who calls, once the token has been believed: a [Caller] or a [CallingService].
final class CallerToken extends AbstractAuthenticationToken {

    static final String PERSON = "PERSON";
    static final String SERVICE = "SERVICE";

    private final transient Object principal;

    private CallerToken(Object principal, String authority) {
        super(List.of(new SimpleGrantedAuthority(authority)));
        this.principal = principal;
        setAuthenticated(true);
    }

    static CallerToken of(Jwt token) {
        if (TokenKind.SERVICE.type().equals(token.getHeaders().get("typ"))) {
            return new CallerToken(new CallingService(subject(token)), SERVICE);
        }
        try {
            return new CallerToken(caller(token), PERSON);
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException("The token's claims are malformed", e);
        }
    }

    private static String subject(Jwt token) {
        return String.valueOf(token.getSubject());
    }

    private static Caller caller(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return new Caller(
                new PersonId(subject(token)),
                token.getClaimAsString("org"),
                roles == null ? Set.of() : roles.stream().map(Grant::parse).collect(Collectors.toSet()),
                proof(token));
    }

    private static @Nullable Proof proof(Jwt token) {
        Instant at = token.getClaimAsInstant(PersonTokens.PROVEN_AT);
        List<String> methods = token.getClaimAsStringList(PersonTokens.PROVEN_BY);
        return at == null || methods == null
                ? null
                : methods.stream()
                        .flatMap(method -> Proof.Means.of(method).stream())
                        .findFirst()
                        .map(means -> new Proof(at, means))
                        .orElse(null);
    }

    @Override
    public Object getPrincipal() {
        return principal;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
