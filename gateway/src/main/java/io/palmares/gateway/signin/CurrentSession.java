package io.palmares.gateway.signin;

import java.time.Clock;
import java.util.Optional;

/// Finds who is behind a session's secret, with the roles they hold now.
public final class CurrentSession {

    private final Sessions sessions;
    private final People people;
    private final Clock machine;

    public CurrentSession(Sessions sessions, People people, Clock machine) {
        this.sessions = sessions;
        this.people = people;
        this.machine = machine;
    }

    /// Nothing if the session has ended, or the person is no longer known.
    public Optional<SignedIn> of(SessionSecret secret) {
        return sessions.find(secret.sessionId())
                .filter(session -> machine.instant().isBefore(session.expiresAt()))
                .flatMap(session ->
                        people.withId(session.person()).map(person -> new SignedIn(secret, session, person)));
    }

    public void end(SessionSecret secret) {
        sessions.remove(secret.sessionId());
    }
}
