package io.palmares.messaging.delivery;

import io.palmares.messaging.Letter;

/// Where letters go that cannot be applied.
public interface Parking {
    /// Returns when the letter is stored for good; throws if that is not known.
    ///
    /// @param reason for a person; names fields and numbers, never quotes the body
    void park(Letter letter, String reason);
}
