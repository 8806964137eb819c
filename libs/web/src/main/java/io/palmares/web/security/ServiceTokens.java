package io.palmares.web.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/// This service's word for itself, towards another's `/internal/**`.
public final class ServiceTokens {

    public static final Duration LIFE = Duration.ofSeconds(60);

    private final TokenSigner signer;

    public ServiceTokens(TokenSigner signer) {
        this.signer = signer;
    }

    /// A token for one call.
    ///
    /// @param audience the name of the service that is called
    public String mint(String audience) {
        return signer.sign(TokenKind.SERVICE, audience, LIFE, new JWTClaimsSet.Builder().subject(signer.issuer()));
    }

    /// For a `RestClient` that calls that service: a fresh token with each request.
    public ClientHttpRequestInterceptor towards(String audience) {
        return (request, body, execution) -> {
            request.getHeaders().setBearerAuth(mint(audience));
            return execution.execute(request, body);
        };
    }
}
