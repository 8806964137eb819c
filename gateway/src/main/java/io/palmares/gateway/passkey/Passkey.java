package io.palmares.gateway.passkey;

import io.palmares.web.caller.PersonId;
import java.time.Instant;
import java.util.Set;

/// A key pair that a device keeps for a person; here is its public half.
///
/// @param id as the device names it, base64url
/// @param name the person's own for it
/// @param usedAt when it was last used, or made
public record Passkey(String id, PersonId person, PasskeyName name, Instant madeAt, Instant usedAt, Material material) {

    /// What checking an answer takes, in base64url.
    ///
    /// @param attestation the answer to the question that made it: holds the public key
    /// @param counter how often the device says that it signed; zero from devices that do not count
    /// @param transports how the device can be reached, in WebAuthn's words
    /// @param backupEligible whether it may be copied to the person's other devices
    public record Material(
            String publicKey,
            String attestation,
            long counter,
            Set<String> transports,
            boolean backupEligible,
            boolean backedUp) {
        public Material {
            transports = Set.copyOf(transports);
        }
    }
}
