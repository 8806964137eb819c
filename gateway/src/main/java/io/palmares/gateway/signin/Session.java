package io.palmares.gateway.signin;

import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Proof;
import java.time.Instant;

/// A signed-in browser or program. All instants by the machine's clock.
///
/// @param id the digest of the secret that only its cookie holds
/// @param proof when and how the person last showed, in this session, that it is them
public record Session(String id, PersonId person, Instant openedAt, Instant expiresAt, Device device, Proof proof) {}
