package io.palmares.web.idempotency;

import java.util.Base64;

/// SHA-256 of a request's body, unpadded base64url: tells whether a repeated key comes with the same request.
public record BodyHash(String value) {

    public static BodyHash of(byte[] body) {
        return ofDigest(Digests.sha256().digest(body));
    }

    public static BodyHash ofDigest(byte[] sha256) {
        return new BodyHash(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256));
    }
}
