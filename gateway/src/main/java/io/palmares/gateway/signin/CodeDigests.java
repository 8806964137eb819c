package io.palmares.gateway.signin;

/// Recognises addresses and codes without keeping them. Keyed, for eight digits are soon guessed from a plain digest.
public final class CodeDigests {

    private final byte[] key;

    /// Digests under this key.
    ///
    /// @param key at least 16 random bytes
    public CodeDigests(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("The secret must have at least 16 bytes");
        }
        this.key = key.clone();
    }

    String address(Email email) {
        return Digest.hmac(key, "address", email.value());
    }

    /// Bound to the address: a code seen elsewhere is worth nothing here.
    String code(Email email, String code) {
        return Digest.hmac(key, "code", email.value() + "\0" + code);
    }
}
