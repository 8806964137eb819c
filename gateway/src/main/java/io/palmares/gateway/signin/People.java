package io.palmares.gateway.signin;

import io.palmares.web.caller.PersonId;
import java.util.Optional;

/// Who exists, and which roles they hold. Kept by nominations-service.
public interface People {

    /// Asks each time.
    ///
    /// @throws RuntimeException if it cannot be asked
    Optional<KnownPerson> withAddress(Email email);

    /// May answer from memory for about a minute.
    ///
    /// @throws RuntimeException if it cannot be asked and is not remembered
    Optional<KnownPerson> withId(PersonId id);

    /// Where a person's codes go. Asks each time, and keeps nothing.
    ///
    /// @throws RuntimeException if it cannot be asked
    Optional<Email> addressOf(PersonId id);
}
