package io.palmares.nominations.entry;

import io.palmares.ledger.PublicKey;
import org.jspecify.annotations.Nullable;

/// What an edition's log knows of the keys that sign in its offices. While an edition has no log, nothing is wanting.
public interface ListedKeys {
    /// Whether an entry signed so can be checked by anyone.
    ///
    /// @param category of a chair
    boolean lists(String edition, String role, @Nullable String category, PublicKey key);

    /// Whether a key signs in any office: it is listed, and was not replaced.
    boolean isInForce(String edition, PublicKey key);

    /// Whether a key was listed once, and signs in no office any more.
    boolean isRetired(String edition, PublicKey key);
}
