package io.palmares.gateway.passkey;

import io.palmares.gateway.signin.People;
import io.palmares.web.caller.PersonId;

/// Removes the passkeys of people whose data were erased. They could not be used any more; now they are not kept
/// either.
public record ForgetErased(Passkeys passkeys, People people) {

    /// Asks for each owner once.
    ///
    /// @throws RuntimeException if people cannot be asked for; who was asked for before is done
    public void run() {
        for (PersonId owner : passkeys.owners()) {
            if (people.withId(owner).isEmpty()) passkeys.removeAll(owner);
        }
    }
}
