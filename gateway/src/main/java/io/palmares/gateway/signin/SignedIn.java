package io.palmares.gateway.signin;

/// A session that is open, and whose it is.
public record SignedIn(SessionSecret secret, Session session, KnownPerson person) {}
