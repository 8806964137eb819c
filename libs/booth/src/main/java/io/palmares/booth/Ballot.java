package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.ledger.PublicKey;
import java.util.Optional;

/// A cast record: sealed marks under a commitment, signed with a voting right. Made by [SealBallot], read by [#read].
///
/// @param paper the leaf hash of the `paper` entry
/// @param com the commitment to the marks
/// @param sealed HPKE `enc ‖ ct`
public record Ballot(Entry entry, Hash paper, PublicKey key, Revision revision, Hash com, Bytes sealed) {
    public static final String TYPE = "ballot";

    /// Checks form and signature, nothing that needs the paper.
    public static BallotReading read(Bytes entry) {
        return BallotFormat.read(entry);
    }

    /// Why this ballot is none for that paper, or empty.
    public Optional<BallotRefusal> refusalFor(FrozenPaper frozen) {
        return BallotFormat.refusal(this, frozen);
    }

    /// The ballot's name in the log, and what the promise and the receipt speak of.
    public Hash leaf() {
        return entry.leaf();
    }

    public Origin log() {
        return entry.log();
    }

    public long seq() {
        return revision.seq();
    }

    public Bytes bytes() {
        return entry.bytes();
    }
}
