package io.palmares.nominations.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail on its way. Its id says what it is about, so that the same mail is queued once.
///
/// @param to person or nominee, never an address
/// @param address and texts are kept only until it is sent or given up
public record Mail(
        String edition,
        String to,
        String kind,
        @Nullable String address,
        String subject,
        @Nullable String text,
        State state,
        int attempts,
        Instant queued,
        @Nullable Instant sent) {
    /// How far it is.
    public enum State {
        DUE,
        SENT,
        GIVEN_UP
    }

    Mail tried() {
        return new Mail(edition, to, kind, address, subject, text, state, attempts + 1, queued, null);
    }

    Mail sent(Instant at) {
        return new Mail(edition, to, kind, null, subject, null, State.SENT, attempts + 1, queued, at);
    }

    /// Its recipient is not to be written to any more.
    public Mail givenUp() {
        return state == State.DUE
                ? new Mail(edition, to, kind, null, subject, null, State.GIVEN_UP, attempts, queued, null)
                : this;
    }
}
