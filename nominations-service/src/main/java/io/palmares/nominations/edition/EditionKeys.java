package io.palmares.nominations.edition;

import java.util.Optional;

/// The public keys that other services sign an edition's log and results with.
@FunctionalInterface
public interface EditionKeys {
    /// None while a service does not answer.
    Optional<PublicKeys> of(String edition);
}
