package io.palmares.verifier.count;

/// Ballots that say something, as numbers of candidates. Walked as often as a count needs, so that they may lie in a
/// file.
public interface Rows {
    void each(Taker taker);

    /// One ballot, or several that say the same.
    interface Taker {
        /// Takes it.
        ///
        /// @param candidates chosen, or ranked best first
        /// @param figures what each was given; empty where marks are no figures
        void take(int[] candidates, long[] figures, long ballots);
    }
}
