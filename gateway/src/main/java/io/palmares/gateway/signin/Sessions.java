package io.palmares.gateway.signin;

import java.time.Instant;
import java.util.Optional;

/// The open sessions. They survive a restart.
public interface Sessions {

    void add(Session session);

    Optional<Session> find(String id);

    void remove(String id);

    void removeExpired(Instant now);
}
