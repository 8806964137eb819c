package io.palmares.gateway.signin;

import io.palmares.web.caller.PersonId;
import java.time.Instant;

/// A signed-in browser or program.
///
/// @param id the digest of the secret that only its cookie holds
/// @param expiresAt by the machine's clock
public record Session(String id, PersonId person, Instant expiresAt) {}
