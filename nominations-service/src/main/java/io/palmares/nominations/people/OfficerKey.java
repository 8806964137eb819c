package io.palmares.nominations.people;

import java.util.ArrayList;
import java.util.List;

/// The signing keys that the service holds for a person, oldest first. Which one signs is what the log of an edition
/// says.
public record OfficerKey(String person, List<Held> keys) {
    /// One of them.
    ///
    /// @param publicKey Ed25519, base64url
    /// @param sealedSeed its private half, sealed with the service's secret
    public record Held(String publicKey, String sealedSeed) {}

    public OfficerKey {
        keys = List.copyOf(keys);
    }

    Held newest() {
        return keys.getLast();
    }

    OfficerKey and(Held fresh) {
        List<Held> more = new ArrayList<>(keys);
        more.add(fresh);
        return new OfficerKey(person, more);
    }
}
