package io.palmares.gateway.passkey;

import io.palmares.web.caller.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The passkeys that people registered.
public interface Passkeys {

    /// Whether it was added: no two share an id.
    boolean add(Passkey passkey);

    Optional<Passkey> find(String id);

    /// Those of one person, in no order.
    List<Passkey> of(PersonId person);

    /// Notes a use, in one step with the check that the counter went on: a device that counts and does not go on has a
    /// copy somewhere.
    ///
    /// @return false if it did not go on, or the passkey was removed
    boolean used(String id, long counter, Instant at);

    /// Whether it was there, and this person's.
    boolean remove(PersonId person, String id);

    /// Every passkey of one person.
    void removeAll(PersonId person);

    /// Everyone who has any.
    Set<PersonId> owners();
}
