package io.palmares.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// A token is for this service, of a known kind, and alive by the machine's clock. A person's comes from the gateway;
/// a service's names its issuer as its subject.
record TokenRules(String audience, Clock machine) implements OAuth2TokenValidator<Jwt> {

    /// How far two machines' clocks may be apart.
    static final Duration SKEW = Duration.ofSeconds(2);

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return isAlive(token) && isForUs(token) && isOfItsKind(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }

    private boolean isAlive(Jwt token) {
        Instant now = machine.instant();
        Instant from = token.getIssuedAt();
        Instant until = token.getExpiresAt();
        return from != null
                && until != null
                && !from.isAfter(now.plus(SKEW))
                && now.isBefore(until.plus(SKEW))
                && Duration.between(from, until).compareTo(PersonTokens.LIFE) <= 0;
    }

    private boolean isForUs(Jwt token) {
        return List.of(audience).equals(token.getAudience());
    }

    private static boolean isOfItsKind(Jwt token) {
        String issuer = String.valueOf(token.getClaimAsString("iss"));
        String type = String.valueOf(token.getHeaders().get("typ"));
        if (type.equals(TokenKind.PERSON.type())) {
            return PersonTokens.ISSUER.equals(issuer) && token.getSubject() != null;
        }
        return type.equals(TokenKind.SERVICE.type()) && issuer.equals(token.getSubject());
    }
}
