package io.palmares.voting.ballot;

/// One version of the roll of a class.
public record RollId(BoxId box, int version) {
    /// `edition:category/class:version`.
    @Override
    public String toString() {
        return box + ":" + version;
    }
}
