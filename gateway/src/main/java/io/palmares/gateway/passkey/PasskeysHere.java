package io.palmares.gateway.passkey;

import java.util.Optional;

/// Whether browsers have passkeys at the address people reach us by.
///
/// @param origin where they have
public record PasskeysHere(Optional<PublicOrigin> origin) {

    public boolean arePossible() {
        return origin.isPresent();
    }
}
