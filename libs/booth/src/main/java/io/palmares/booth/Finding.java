package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;

/// Something a box should not hold or do. Findings never change what counts beyond what the rule says.
///
/// @param leaf of the item it is about
public record Finding(Code code, Hash leaf) {
    /// What was found.
    public enum Code {
        /// Not a ballot at all, or badly signed.
        UNREADABLE,
        /// A ballot for another paper or log, or with a sealed text of another length.
        FOREIGN,
        /// Signed with a key that is not on the roll.
        NOT_ON_ROLL,
        /// The same bytes twice; counted once.
        DUPLICATE,
        /// Two ballots of one key with the same `seq`; the lower leaf stands.
        SAME_SEQ,
        /// `prev` is not the leaf of the ballot before.
        BROKEN_CHAIN
    }

    static Finding of(Code code, Bytes item) {
        return new Finding(code, Merkle.leaf(item));
    }
}
