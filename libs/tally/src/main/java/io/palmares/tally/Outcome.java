package io.palmares.tally;

import java.util.List;

/// Who won, as far as the rule can tell. `ranking` holds tiers, best first; it is empty where a method ranks
/// nobody.
public sealed interface Outcome {
    List<List<Candidate>> ranking();

    /// Exactly as many as there are seats (fewer when fewer stood), in the order of election or rank.
    record Won(List<Candidate> winners, List<List<Candidate>> ranking) implements Outcome {}

    /// `sure` are in; `tied` are equal for the `seatsLeft`, and the method itself calls them joint winners.
    record Tied(List<Candidate> sure, List<Candidate> tied, int seatsLeft, List<List<Candidate>> ranking)
            implements Outcome {}

    /// The count had to stop in the middle: only a lot between `tied` could let it go on, and the rule has
    /// none.
    record NeedsLot(List<Candidate> tied) implements Outcome {
        @Override
        public List<List<Candidate>> ranking() {
            return List.of();
        }
    }

    /// Nobody passed what the rule demands, or nobody was voted for at all.
    record NoAward(String why, List<List<Candidate>> ranking) implements Outcome {}
}
