package io.palmares.gateway.signin;

import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Proof;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The open sessions. They survive a restart.
public interface Sessions {

    void add(Session session);

    Optional<Session> find(String id);

    /// Those of one person, in no order; expired ones may be among them.
    List<Session> of(PersonId person);

    /// Replaces the last proof of an open session; does nothing for one that has ended.
    void prove(String id, Proof proof);

    void remove(String id);

    /// Every session of one person.
    void removeAll(PersonId person);

    void removeExpired(Instant now);
}
