package io.palmares.voting.ballot;

import io.palmares.ledger.Bytes;

/// Encrypts keys at rest.
public interface KeyVault {
    /// Encrypted and bound to its name.
    Bytes seal(String name, Bytes secret);

    /// The secret that was sealed under this name; fails if anything was changed.
    Bytes open(String name, Bytes sealed);
}
