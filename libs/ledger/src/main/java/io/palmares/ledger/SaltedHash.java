package io.palmares.ledger;

import java.util.Locale;

/// What the log says of data it must not hold: `H(D(x) ‖ salt ‖ bytes)`. Erasing the salt erases the link.
public final class SaltedHash {
    public static final int SALT_LENGTH = 32;

    /// What is hashed. Each has a domain of its own, so that no hash of one can pass for another.
    public enum Kind {
        NOMINATION,
        /// A candidate's public record.
        LABEL,
        TEXT,
        JURY,
        ENVELOPE
    }

    private SaltedHash() {}

    public static Hash of(Kind kind, Bytes salt, Bytes bytes) {
        if (salt.length() != SALT_LENGTH) {
            throw new Malformed(Malformed.Rule.LENGTH, "a salt has 32 bytes");
        }
        return Hash.tagged(kind.name().toLowerCase(Locale.ROOT), salt.shared(), bytes.shared());
    }
}
