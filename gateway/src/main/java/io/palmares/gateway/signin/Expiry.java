package io.palmares.gateway.signin;

import java.time.Clock;
import java.time.Instant;

/// Removes what has expired. Correctness does not wait for it: what has expired is refused when it is used.
public record Expiry(Codes codes, Sessions sessions, Clock machine) {

    public void run() {
        Instant now = machine.instant();
        codes.removeExpired(now);
        sessions.removeExpired(now);
    }
}
