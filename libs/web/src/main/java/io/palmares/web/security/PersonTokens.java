package io.palmares.web.security;

import com.nimbusds.jwt.JWTClaimsSet;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import java.time.Duration;

/// The gateway's word for a signed-in person, towards one service. Only the issuer [#ISSUER] is believed.
public final class PersonTokens {

    public static final String ISSUER = "gateway";
    public static final Duration LIFE = Duration.ofMinutes(2);

    private final TokenSigner signer;

    public PersonTokens(TokenSigner signer) {
        this.signer = signer;
    }

    public String mint(Caller caller, String audience) {
        return signer.sign(
                TokenKind.PERSON,
                audience,
                LIFE,
                new JWTClaimsSet.Builder()
                        .subject(caller.person().value())
                        .claim("org", caller.organisation())
                        .claim(
                                "roles",
                                caller.grants().stream()
                                        .map(Grant::toString)
                                        .sorted()
                                        .toList()));
    }
}
