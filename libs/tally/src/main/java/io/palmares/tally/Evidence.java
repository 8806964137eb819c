package io.palmares.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a method looked at, in full and exactly.
public sealed interface Evidence {
    /// Figures per candidate. `committees`: every set of winners at the top (only where a method elects sets).
    /// `parts`: the panels or criteria the figures are made of, by name.
    record Scored(
            Map<Candidate, Fraction> scores,
            List<List<Candidate>> committees,
            Map<String, Map<Candidate, Fraction>> parts,
            List<Failed> failed)
            implements Evidence {}

    /// A candidate below a minimum of the rule.
    record Failed(Candidate candidate, String minimum, Fraction value, Fraction required) {}

    /// Score totals, the two finalists and the run-off of STAR.
    record Runoff(
            Map<Candidate, Fraction> scores,
            List<Candidate> finalists,
            Map<Candidate, Fraction> runoff,
            Fraction noPreference)
            implements Evidence {}

    /// Everything between pairs: `pairwise` x → y = ballots preferring x to y.
    record Pairs(
            Map<Candidate, Map<Candidate, Fraction>> pairwise,
            Map<Candidate, Fraction> scores,
            Map<Candidate, Map<Candidate, Strength>> strengths,
            Map<Candidate, Fraction> worst,
            Optional<Candidate> condorcetWinner,
            List<Candidate> smithSet,
            List<Link> links)
            implements Evidence {}

    /// A strength of a link or path; `infinite` when nothing stands against it.
    record Strength(Fraction value, boolean infinite) {}

    /// A majority that ranked pairs looked at, in its order, and whether it was kept.
    record Link(Candidate winner, Candidate loser, Fraction strength, boolean locked) {}

    /// The rounds of an elimination or a transferable vote. `quota` is absent where each round has its own.
    record Rounds(List<Round> rounds, Optional<Fraction> quota, Optional<NoAwardTest> noAwardTest, List<Place> places)
            implements Evidence {}

    /// WSFS 6.5: ballots that prefer the winner to the run-off candidate, and the other way.
    record NoAwardTest(Candidate winner, Candidate noAward, Fraction forWinner, Fraction forNoAward) {}

    /// A place found by counting again without those placed before.
    record Place(int place, Outcome outcome, List<Round> rounds) {}

    /// The rounds of nomination by E Pluribus Hugo.
    record Nominations(List<NominationRound> rounds, List<Candidate> finalists) implements Evidence {}

    record NominationRound(
            Map<Candidate, Fraction> points, Map<Candidate, Fraction> nominations, List<Candidate> eliminated) {}

    /// Both sides of a blend, their values on the common scale, and what each alone would have chosen.
    record Blended(
            Count jury,
            Count electorate,
            Map<Candidate, Fraction> juryValues,
            Map<Candidate, Fraction> electorateValues,
            Map<Candidate, Fraction> scores,
            Fraction juryWeight,
            boolean tooFewBallots)
            implements Evidence {}
}
