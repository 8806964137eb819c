package io.palmares.gateway.signin;

import io.palmares.web.caller.PersonId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
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
                .flatMap(
                        session -> people.withId(session.person()).map(person -> SignedIn.of(secret, session, person)));
    }

    public void end(SessionSecret secret) {
        sessions.remove(secret.sessionId());
    }

    /// Ends every session of the person, this one too: whoever has a lost device's cookie is out.
    public void endAll(PersonId person) {
        sessions.removeAll(person);
    }

    /// Ends one session of the person's, and nobody else's.
    public void end(PersonId person, String session) {
        sessions.find(session)
                .filter(found -> found.person().equals(person))
                .ifPresent(found -> sessions.remove(found.id()));
    }

    /// The person's sessions that are open, those that end first first.
    public List<Session> all(PersonId person) {
        return sessions.of(person).stream()
                .filter(session -> machine.instant().isBefore(session.expiresAt()))
                .sorted(Comparator.comparing(Session::expiresAt))
                .toList();
    }
}
