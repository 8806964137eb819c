package io.palmares.voting.ballot;

import io.palmares.ledger.PublicKey;
import java.util.LinkedHashMap;
import java.util.Set;

/// Remembers the rolls of the boxes that are being voted in, so that a cast need not ask the store who may. A roll with
/// a paper never changes; who is not remembered is looked up all the same.
final class KnownRolls {
    /// In all, about 15 MB.
    static final int MOST = 100_000;

    private final RollKeys rolls;
    private final LinkedHashMap<RollId, Set<PublicKey>> known = new LinkedHashMap<>();
    private int keys;

    KnownRolls(RollKeys rolls) {
        this.rolls = rolls;
    }

    /// Whether the key is on the roll.
    ///
    /// @param size of the roll
    boolean holds(RollId roll, int size, PublicKey key) {
        return (size <= MOST && of(roll).contains(key)) || rolls.holds(roll, key);
    }

    private synchronized Set<PublicKey> of(RollId roll) {
        Set<PublicKey> there = known.get(roll);
        return there == null ? remember(roll) : there;
    }

    private Set<PublicKey> remember(RollId roll) {
        Set<PublicKey> all = Set.copyOf(rolls.of(roll));
        keys += all.size();
        while (keys > MOST && !known.isEmpty()) {
            keys -= known.pollFirstEntry().getValue().size();
        }
        known.put(roll, all);
        return all;
    }
}
