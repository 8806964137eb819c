package io.palmares.voting.log;

import io.palmares.ledger.SigningKey;

/// The keys that sign the logs, one for an edition.
@FunctionalInterface
public interface LogKeys {
    SigningKey of(String edition);
}
