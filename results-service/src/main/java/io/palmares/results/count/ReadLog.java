package io.palmares.results.count;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.NoteKey;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SignedNote;
import java.util.List;

/// A log as it is public: of a closed box, or of an edition.
///
/// @param entries in the order of the tree
public record ReadLog(SignedNote checkpoint, List<Bytes> entries) {
    public ReadLog {
        entries = List.copyOf(entries);
    }

    /// Whether its checkpoint is this one, signed by the holder of the key.
    boolean isSigned(Checkpoint expected, PublicKey key) {
        try {
            return checkpoint.isSignedBy(new NoteKey(expected.origin().value(), key))
                    && Checkpoint.of(checkpoint).equals(expected);
        } catch (Malformed noCheckpoint) {
            return false;
        }
    }
}
