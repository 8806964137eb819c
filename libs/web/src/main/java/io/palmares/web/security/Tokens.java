package io.palmares.web.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Key;
import java.time.Clock;
import java.util.List;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Reads tokens: ES256 only, by the key of the issuer that the token names, then [TokenRules].
final class Tokens {

    private Tokens() {}

    static JwtDecoder decoder(TrustedKeys trusted, String audience, Clock machine) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                new JOSEObjectType(TokenKind.PERSON.type()), new JOSEObjectType(TokenKind.SERVICE.type())));
        processor.setJWTClaimsSetAwareJWSKeySelector((header, claims, context) -> keys(trusted, header, claims));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        TokenRules rules = new TokenRules(audience, machine);
        decoder.setJwtValidator(rules);
        return new BelievedTokens(decoder, rules);
    }

    private static List<? extends Key> keys(TrustedKeys trusted, JWSHeader header, JWTClaimsSet claims) {
        String issuer = claims.getIssuer();
        return JWSAlgorithm.ES256.equals(header.getAlgorithm()) && issuer != null ? trusted.of(issuer) : List.of();
    }
}
