package io.palmares.results.count;

import io.palmares.booth.CandidateId;
import io.palmares.contracts.rulebook.Vote;
import io.palmares.tally.Candidate;
import io.palmares.tally.Fraction;
import io.palmares.tally.Rule;
import java.util.Optional;

/// A rulebook's method as the tally's rule.
final class VoteRule {
    static final Candidate NO_AWARD = new Candidate(CandidateId.NO_AWARD.value(), "No Award");

    private VoteRule() {}

    /// @param places how many places a No Award count is to find
    static Rule of(Vote vote, int places) {
        return switch (vote.method()) {
            case PLURALITY -> new Rule.Plurality(false);
            case APPROVAL -> new Rule.Approval();
            case POINTS -> new Rule.Score(new Rule.Aggregate.Sum(), Rule.Missing.ZERO, Optional.empty());
            case SCORE ->
                new Rule.Score(
                        new Rule.Aggregate.Sum(),
                        Rule.Missing.ZERO,
                        Optional.ofNullable(vote.most()).map(most -> Fraction.of(most.longValue())));
            case INSTANT_RUNOFF -> new Rule.InstantRunoff(false, new Rule.TieRule.EliminateAllTied());
            case INSTANT_RUNOFF_NO_AWARD -> new Rule.HugoFinal(NO_AWARD, places);
        };
    }
}
