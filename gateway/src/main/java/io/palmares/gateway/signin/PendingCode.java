package io.palmares.gateway.signin;

import io.palmares.web.caller.PersonId;
import java.time.Instant;

/// A one-time code that was mailed: never the code or the address themselves, only what recognises them.
///
/// @param id recognises the address: one code per address, the newest
/// @param digest recognises the code
/// @param expiresAt by the machine's clock
/// @param attemptsLeft wrong codes that may still be tried
public record PendingCode(String id, String digest, PersonId person, Instant expiresAt, int attemptsLeft) {}
