package io.palmares.booth;

import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import java.util.Set;

/// Rulings between seal and count: keys, or single ballots (`TECHNICAL`).
public record Strikes(Set<PublicKey> keys, Set<Hash> leaves) {
    public static final Strikes NONE = new Strikes(Set.of(), Set.of());

    public Strikes {
        keys = Set.copyOf(keys);
        leaves = Set.copyOf(leaves);
    }

    boolean hit(Ballot ballot) {
        return keys.contains(ballot.key()) || leaves.contains(ballot.leaf());
    }
}
