package io.palmares.nominations.entry;

import io.palmares.ledger.PublicKey;

/// Makes a further key for a person. It signs nothing before a log lists it.
@FunctionalInterface
public interface RenewKeys {
    /// What would take the place of the key that signs for them in an edition. Asked again it is the same, until that
    /// edition's log lists it.
    PublicKey renew(String edition, String person);
}
