package io.palmares.gateway.signin;

import io.palmares.web.caller.Caller;

/// A person as nominations-service knows them: who they are towards the services, and how to greet them.
public record KnownPerson(Caller caller, String displayName) {}
