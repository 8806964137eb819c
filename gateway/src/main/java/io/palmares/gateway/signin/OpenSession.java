package io.palmares.gateway.signin;

import io.palmares.web.caller.PersonId;
import io.palmares.web.id.RandomIds;
import java.time.Instant;
import java.util.Optional;

/// Opens a session for whoever brings the code that was mailed.
public final class OpenSession {

    private final Codes codes;
    private final Sessions sessions;
    private final CodeDigests digests;
    private final RandomIds ids;
    private final SignInTimes times;

    /// What came of it.
    public sealed interface Outcome {
        /// The secret is for the cookie alone.
        record Opened(SessionSecret secret, Session session) implements Outcome {}

        /// Wrong, used, expired, tried too often, or never sent: which one is not told.
        record WrongCode() implements Outcome {}
    }

    public OpenSession(Codes codes, Sessions sessions, CodeDigests digests, RandomIds ids, SignInTimes times) {
        this.codes = codes;
        this.sessions = sessions;
        this.digests = digests;
        this.ids = ids;
        this.times = times;
    }

    public Outcome with(Email email, String code) {
        Instant now = times.machine().instant();
        String digest = digests.code(email, code);
        Optional<PersonId> person = codes.attempt(digests.address(email))
                .filter(pending -> Digest.same(pending.digest(), digest))
                .filter(pending -> now.isBefore(pending.expiresAt()))
                .filter(codes::take)
                .map(PendingCode::person);
        return person.<Outcome>map(id -> open(id, now)).orElseGet(Outcome.WrongCode::new);
    }

    private Outcome open(PersonId person, Instant now) {
        SessionSecret secret = new SessionSecret(ids.secret());
        Session session = new Session(secret.sessionId(), person, now.plus(times.sessionLife()));
        sessions.add(session);
        return new Outcome.Opened(secret, session);
    }
}
