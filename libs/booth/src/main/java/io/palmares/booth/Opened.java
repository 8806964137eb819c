package io.palmares.booth;

import io.palmares.ledger.Hash;

/// What opening a ballot shows.
public sealed interface Opened permits Opening, Opened.Spoiled {
    Hash leaf();

    /// Counted as spoiled, in public. The reason never repeats the marks.
    record Spoiled(Hash leaf, Reason reason) implements Opened {}

    /// Why it cannot be counted.
    enum Reason {
        /// Not sealed to this key, or not for this paper, key, revision and commitment.
        NOT_DECRYPTABLE,
        /// The text or the marks in it have another length than the paper's.
        WRONG_LENGTH,
        /// Bytes after the marks are not all zero.
        PADDING,
        /// Marks and salt do not give `com`.
        COMMITMENT,
        /// The marks are none that this paper takes.
        MARKS
    }
}
