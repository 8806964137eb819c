package io.palmares.nominations.category;

import java.time.Instant;

/// What is known of a ballot box: one for each class of electors that has a paper.
///
/// @param paper leaf of the paper's entry
public record Box(String electorClass, String paper, int rollVersion, Instant opens, Instant closes, Stage stage) {
    /// How far it is.
    public enum Stage {
        FROZEN,
        OPENED,
        SEALED,
        UNDISPUTED
    }

    Box at(Stage next) {
        return new Box(electorClass, paper, rollVersion, opens, closes, next);
    }

    Box closing(Instant instant) {
        return new Box(electorClass, paper, rollVersion, opens, instant, stage);
    }
}
