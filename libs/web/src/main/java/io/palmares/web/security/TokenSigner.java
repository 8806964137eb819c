package io.palmares.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/// Signs ES256 tokens under one issuer's key.
public final class TokenSigner {

    private final String issuer;
    private final JWSSigner signer;
    private final Clock machine;

    public TokenSigner(String issuer, Path privateKey, Clock machine) {
        this.issuer = issuer;
        this.machine = machine;
        try {
            this.signer = new ECDSASigner(Pem.privateKey(privateKey));
        } catch (JOSEException e) {
            throw new IllegalArgumentException(privateKey + " is not a P-256 key", e);
        }
    }

    String issuer() {
        return issuer;
    }

    String sign(TokenKind kind, String audience, Duration life, JWTClaimsSet.Builder claims) {
        Instant now = machine.instant();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(kind.type()))
                        .build(),
                claims.issuer(issuer)
                        .audience(audience)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(life)))
                        .build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
        return token.serialize();
    }
}
