package io.palmares.gateway.passkey;

import java.time.Instant;

/// A question that was put to a browser and may be answered once.
///
/// @param holder who alone may answer: the digest of a cookie's secret
/// @param value what the device signs, random, base64url
/// @param expiresAt by the machine's clock
public record Challenge(String holder, Purpose purpose, String value, Instant expiresAt) {

    /// An answer to one is none to another.
    public enum Purpose {
        REGISTER,
        SIGN_IN,
        PROVE
    }
}
