package io.palmares.booth;

/// How much of a count is published: each opened ballot, or the totals where single ballots would give voters away.
public enum Openings {
    INDIVIDUAL,
    TOTALS;

    public static final int FEWEST_KEYS = 10;
    public static final int FEWEST_KEYS_FOR_MANY_MARKS = 500;
    public static final int MOST_CANDIDATES_FOR_SMALL_ROLLS = 5;

    /// TOTALS if the roll has under 10 keys, or under 500 where more than 5 candidates are ranked or scored.
    public static Openings forRoll(int keys, MarkForm form, int candidates) {
        boolean telling = (form instanceof MarkForm.Rank || form instanceof MarkForm.Scores)
                && candidates > MOST_CANDIDATES_FOR_SMALL_ROLLS;
        return keys < (telling ? FEWEST_KEYS_FOR_MANY_MARKS : FEWEST_KEYS) ? TOTALS : INDIVIDUAL;
    }

    /// If fewer than 10 ballots count, any paper falls back to totals.
    public Openings forCounted(int ballots) {
        return ballots < FEWEST_KEYS ? TOTALS : this;
    }
}
