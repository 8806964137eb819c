package io.palmares.web.security;

import com.nimbusds.jwt.JWTClaimsSet;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.Proof;
import java.time.Duration;
import java.util.List;

/// The gateway's word for a signed-in person, towards one service. Only the issuer [#ISSUER] is believed.
public final class PersonTokens {

    public static final String ISSUER = "gateway";
    public static final Duration LIFE = Duration.ofMinutes(2);

    static final String PROVEN_AT = "auth_time";
    static final String PROVEN_BY = "amr";

    private final TokenSigner signer;

    public PersonTokens(TokenSigner signer) {
        this.signer = signer;
    }

    public String mint(Caller caller, String audience) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(caller.person().value())
                .claim("org", caller.organisation())
                .claim(
                        "roles",
                        caller.grants().stream().map(Grant::toString).sorted().toList());
        Proof proof = caller.proof();
        if (proof != null) {
            claims.claim(PROVEN_AT, proof.at().getEpochSecond())
                    .claim(PROVEN_BY, List.of(proof.means().method()));
        }
        return signer.sign(TokenKind.PERSON, audience, LIFE, claims);
    }
}
