package io.palmares.tally;

/// The ballots of one contest, equal ones collapsed. Candidates are numbers: the place in the contest's list.
public sealed interface Profile permits Rankings, Selections, Scores, Allotments, Scorecards, Sides {
    /// How many ballots, blank ones included.
    long ballots();

    /// How many candidates the ballots are about.
    int candidates();
}
