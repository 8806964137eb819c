package io.palmares.tally.io;

/// What a file may ask of a reader. Each is far above any award and keeps hostile files within
/// bounded memory and time.
public final class Limits {
    /// Candidates in one contest. Methods that compare pairs need the square of it.
    public static final int CANDIDATES = 10_000;

    /// Bytes of one name, title, cell or other text.
    public static final int TEXT = 16_384;

    /// Ballots carrying one line's marks; the sum over a file must fit 63 bits too.
    public static final long COUNT = 1_000_000_000_000_000L;

    /// How deep arrays and objects of a JSON file may nest.
    public static final int DEPTH = 32;

    /// Members of one JSON object.
    public static final int MEMBERS = CANDIDATES;

    /// Characters of the name of one such member, candidates' ids among them.
    public static final int NAME = 1_024;

    /// Bytes of a JSON object that is kept whole, as a rule is.
    public static final int TREE = 1 << 22;

    /// Ranking columns of a table.
    public static final int COLUMNS = 1_000;

    private Limits() {}
}
