package io.palmares.nominations.entry;

import io.palmares.ledger.PublicKey;
import org.jspecify.annotations.Nullable;

/// A log that knows everybody.
public final class EveryKeyListed implements ListedKeys {
    @Override
    public boolean lists(String edition, String role, @Nullable String category, PublicKey key) {
        return true;
    }

    @Override
    public boolean isRetired(String edition, PublicKey key) {
        return false;
    }

    @Override
    public boolean isInForce(String edition, PublicKey key) {
        return true;
    }
}
