package io.palmares.aggregate;

/// What became of one attempt to write.
public enum Write {
    WRITTEN,
    /// Someone else was faster, or the id is taken.
    LOST,
    /// Too many of its facts still wait to be told.
    OVERLOADED
}
