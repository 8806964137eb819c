package io.palmares.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a method looked at, in full and exactly.
public sealed interface Evidence {
    /// Figures per candidate.
    ///
    /// @param committees every set of winners at the top, where a method elects sets and there are not too many
    /// @param parts the panels or criteria that the figures are made of, by name
    /// @param failed those below a minimum of the rule; they are in no ranking
    /// @param variances how far a jury's cards lie apart: the square of their standard deviation
    record Scored(
            Map<Candidate, Fraction> scores,
            List<List<Candidate>> committees,
            Map<String, Map<Candidate, Fraction>> parts,
            List<Failed> failed,
            Map<Candidate, Fraction> variances)
            implements Evidence {
        static Scored of(Map<Candidate, Fraction> scores) {
            return new Scored(scores, List.of(), Map.of(), List.of(), Map.of());
        }
    }

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

    /// The rounds of an elimination or a transferable vote.
    ///
    /// @param form what the rounds of this count are
    /// @param noAwardTest only where a winner had to stand against a run-off candidate
    /// @param places those after the first, where the rule asks for them
    record Rounds(Form form, List<Round> rounds, Optional<NoAwardTest> noAwardTest, List<Place> places)
            implements Evidence {
        static Rounds of(Form form, List<Round> rounds) {
            return new Rounds(form, List.copyOf(rounds), Optional.empty(), List.of());
        }
    }

    /// ROUNDS show the votes before anything is done about them; STAGES show them after one action each;
    /// ITERATIONS are Meek's, after the elimination.
    enum Form {
        ROUNDS,
        STAGES,
        ITERATIONS
    }

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
            Count.Counted jury,
            Count.Counted electorate,
            Map<Candidate, Fraction> juryValues,
            Map<Candidate, Fraction> electorateValues,
            Map<Candidate, Fraction> scores,
            Fraction juryWeight,
            boolean tooFewBallots)
            implements Evidence {}
}
