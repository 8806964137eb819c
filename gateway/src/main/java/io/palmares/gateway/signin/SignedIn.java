package io.palmares.gateway.signin;

/// A session that is open, and whose it is.
///
/// @param person towards the services with the session's proof
public record SignedIn(SessionSecret secret, Session session, KnownPerson person) {

    static SignedIn of(SessionSecret secret, Session session, KnownPerson person) {
        return new SignedIn(
                secret, session, new KnownPerson(person.caller().provenBy(session.proof()), person.displayName()));
    }
}
