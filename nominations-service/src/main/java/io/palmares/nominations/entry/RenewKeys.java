package io.palmares.nominations.entry;

import io.palmares.ledger.PublicKey;

/// Makes a further key for a person. It signs nothing before a log lists it.
@FunctionalInterface
public interface RenewKeys {
    PublicKey renew(String person);
}
