package io.palmares.gateway.signin;

import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Proof;
import io.palmares.web.id.RandomIds;
import java.time.Instant;

/// Opens a session for whoever has shown who they are. Every way of signing in ends here.
public final class OpenSession {

    private final Sessions sessions;
    private final RandomIds ids;
    private final SignInTimes times;

    /// A session that has just begun.
    ///
    /// @param secret for the cookie alone
    public record Opened(SessionSecret secret, Session session) {}

    public OpenSession(Sessions sessions, RandomIds ids, SignInTimes times) {
        this.sessions = sessions;
        this.ids = ids;
        this.times = times;
    }

    public Opened of(PersonId person, Proof.Means means, Device device) {
        Instant now = times.machine().instant();
        SessionSecret secret = new SessionSecret(ids.secret());
        Session session = new Session(
                secret.sessionId(), person, now, now.plus(times.sessionLife()), device, new Proof(now, means));
        sessions.add(session);
        return new Opened(secret, session);
    }
}
