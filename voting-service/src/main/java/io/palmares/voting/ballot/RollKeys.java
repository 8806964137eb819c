package io.palmares.voting.ballot;

import io.palmares.ledger.PublicKey;
import java.util.List;

/// The keys of the rolls: who may cast, without who they are.
public interface RollKeys {
    /// Adds keys; those already there stay.
    void add(RollId roll, List<PublicKey> keys);

    boolean holds(RollId roll, PublicKey key);

    /// All keys of a roll, ascending.
    List<PublicKey> of(RollId roll);
}
