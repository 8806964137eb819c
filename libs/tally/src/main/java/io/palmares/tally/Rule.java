package io.palmares.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How to count: data, not a name. Every field that changes a result is here, so that a rule can be stored,
/// hashed and cited; [Rules#read] builds one from its JSON form and refuses what it does not know.
public sealed interface Rule {
    /// The form of rules described by this version of the library.
    String VERSION = "tally-rule/1";

    /// The name of the method in the case schema.
    String method();

    // -- choices and numbers

    /// First choices. With `splitTiedFirst` a shared first rank gives each its part, otherwise it counts for
    /// nobody.
    record Plurality(boolean splitTiedFirst) implements Rule {
        @Override
        public String method() {
            return "plurality";
        }
    }

    /// Each ballot names at most `choices` candidates (block vote: as many as seats); those naming more are
    /// spoiled.
    record Limited(int choices) implements Rule {
        @Override
        public String method() {
            return "limited";
        }
    }

    record Approval() implements Rule {
        @Override
        public String method() {
            return "approval";
        }
    }

    /// Satisfaction approval: a ballot's one vote is divided equally among those it approves.
    record Satisfaction() implements Rule {
        @Override
        public String method() {
            return "sav";
        }
    }

    /// A ballot with a score outside 0 … `maxScore` is refused. `missing` says whether a candidate without a
    /// number got zero or was not judged by that ballot.
    record Score(Aggregate aggregate, Missing missing, Optional<Fraction> maxScore) implements Rule {
        @Override
        public String method() {
            return "score";
        }
    }

    record Star(Fraction maxScore, List<Candidate> lot) implements Rule {
        public Star {
            lot = List.copyOf(lot);
        }

        @Override
        public String method() {
            return "star";
        }
    }

    record Borda(PlacePoints points, UnrankedPoints unranked) implements Rule {
        @Override
        public String method() {
            return "borda";
        }
    }

    /// Points by panel, each panel's multiplied by its weight (1 when it has none).
    record PanelPoints(Map<String, Fraction> weights, Scale scale, List<Fraction> countBack) implements Rule {
        public PanelPoints {
            weights = Map.copyOf(weights);
            countBack = List.copyOf(countBack);
        }

        @Override
        public String method() {
            return "panel_points";
        }
    }

    /// Judges' marks: trimmed and averaged per criterion, weighted, summed, rounded at each stage as said.
    record Rubric(List<Criterion> criteria, Aggregate panel, Rounding panelRounding, Rounding weightedRounding)
            implements Rule {
        public Rubric {
            criteria = List.copyOf(criteria);
        }

        @Override
        public String method() {
            return "rubric";
        }
    }

    /// An award jury: each card's total is `Σ weight · score / max`, so 0 … 100 when the weights sum to 100;
    /// a candidate's value is the aggregate of its cards' totals. Below a minimum a candidate fails; all
    /// failing means no award.
    record WeightedCriteria(List<Criterion> criteria, Aggregate aggregate, int quorum, Fraction minTotal)
            implements Rule {
        public WeightedCriteria {
            criteria = List.copyOf(criteria);
        }

        @Override
        public String method() {
            return "weighted_criteria";
        }
    }

    /// An award jury whose cards are turned into rankings, counted by `ranking` (Borda or Schulze). Every
    /// juror scores every candidate once.
    record JuryRanks(List<Criterion> criteria, Rule ranking) implements Rule {
        public JuryRanks {
            criteria = List.copyOf(criteria);
        }

        @Override
        public String method() {
            return "jury_ranks";
        }
    }

    /// Jury and electorate together: `juryWeight · J + (1 − juryWeight) · P`. Under `minBallots` the jury
    /// decides alone.
    record Blend(Rule jury, Rule electorate, Fraction juryWeight, Transform transform, long minBallots)
            implements Rule {
        @Override
        public String method() {
            return "blend";
        }
    }

    // -- rounds

    record InstantRunoff(boolean batchElimination, TieRule ties) implements Rule {
        @Override
        public String method() {
            return "irv";
        }
    }

    record BottomsUp(TieRule ties) implements Rule {
        @Override
        public String method() {
            return "bottoms_up";
        }
    }

    /// The Hugo final ballot (WSFS Constitution 6.4 and 6.5). `places` is how many places to find, each by
    /// counting again without those placed before.
    record HugoFinal(Candidate noAward, int places) implements Rule {
        @Override
        public String method() {
            return "irv_hugo";
        }
    }

    /// E Pluribus Hugo (WSFS Constitution 3.9). A ballot that names more than `longestBallot` is refused.
    record EPluribusHugo(int finalists, Optional<Integer> longestBallot) implements Rule {
        @Override
        public String method() {
            return "eph";
        }
    }

    record SingleTransferable(StvVariant variant, Quota quota, TieRule ties) implements Rule {
        @Override
        public String method() {
            return "stv";
        }
    }

    // -- pairs

    record CondorcetWinner(Unranked unranked) implements Rule {
        @Override
        public String method() {
            return "condorcet";
        }
    }

    record Copeland(Unranked unranked) implements Rule {
        @Override
        public String method() {
            return "copeland";
        }
    }

    record Minimax(Strength strength, Unranked unranked) implements Rule {
        @Override
        public String method() {
            return "minimax";
        }
    }

    record Schulze(Strength strength, Unranked unranked) implements Rule {
        @Override
        public String method() {
            return "schulze";
        }
    }

    record RankedPairs(Strength strength, Unranked unranked) implements Rule {
        @Override
        public String method() {
            return "ranked_pairs";
        }
    }

    // -- parts

    enum Missing {
        ZERO,
        SKIP
    }

    /// Whether a ranked candidate beats those the ballot leaves out; REFUSED when the rule says nothing about
    /// them, so that no ballot may leave out anybody.
    enum Unranked {
        LAST,
        IGNORED,
        REFUSED
    }

    enum Strength {
        WINNING,
        MARGIN,
        RATIO,
        OPPOSITION
    }

    /// What candidates get that a ballot leaves out; REFUSED as in [Unranked].
    enum UnrankedPoints {
        AVERAGE,
        ZERO,
        REFUSED
    }

    /// How an electorate's figures become 0 … 100: its share, its place, or Eurovision's 12, 10, 8, 7 … 1.
    enum Transform {
        SHARE,
        RANK,
        EURO
    }

    /// One number from many.
    sealed interface Aggregate {
        record Sum() implements Aggregate {}

        record Mean() implements Aggregate {}

        record Median() implements Aggregate {}

        /// Drops so many at each end, then the mean.
        record Trimmed(int dropHigh, int dropLow) implements Aggregate {}

        /// Drops `⌊share · m⌋` of `m` at each end, then the mean; under five it is the plain mean.
        record TrimmedShare(Fraction share) implements Aggregate {}
    }

    sealed interface Rounding {
        record Exact() implements Rounding {}

        record HalfUp(int places) implements Rounding {}
    }

    /// `minimum` is the smallest value of the criterion's aggregate that passes.
    record Criterion(String id, String name, Fraction weight, Fraction max, Fraction minimum) {}

    /// What a place is worth.
    sealed interface PlacePoints {
        /// Place k of n: n − k + `lowest`.
        record Places(Fraction lowest) implements PlacePoints {}

        record Dowdall() implements PlacePoints {}

        /// 1 / base^(k − 1).
        record Geometric(Fraction base) implements PlacePoints {}

        /// Place k: `points[k − 1]`, nothing beyond the table.
        record Table(List<Fraction> points) implements PlacePoints {
            public Table {
                points = List.copyOf(points);
            }
        }
    }

    /// What every voter had to give; a count with a card that gave anything else is refused.
    sealed interface Scale {
        /// Each of these once, to different candidates.
        record Fixed(List<Fraction> points) implements Scale {
            public Fixed {
                points = List.copyOf(points);
            }
        }

        /// Any split of this total.
        record FreeSplit(Fraction total) implements Scale {}

        record Any() implements Scale {}
    }

    sealed interface StvVariant {
        /// Several elected at once unless `onePerRound`; fractions cut to `places`.
        record Simultaneous(int places, boolean onePerRound) implements StvVariant {}

        /// SSI 2007/42, rules 45 to 52.
        record Scottish() implements StvVariant {}

        /// Weighted inclusive Gregory with exact fractions.
        record Wigm() implements StvVariant {}

        /// The PR Foundation's reference WIGM: four places, cut twice.
        record WigmPrf() implements StvVariant {}

        /// The PR Foundation's reference Meek: nine places.
        record MeekPrf() implements StvVariant {}
    }

    /// Votes that elect: `value`, to be reached, or to be passed when `strict`.
    sealed interface Quota {
        record Fixed(Fraction value, boolean strict) implements Quota {}

        /// Computed from the valid votes and the seats.
        record Computed(Formula formula, boolean strict) implements Quota {}

        enum Formula {
            /// ⌊V/(S+1)⌋ + 1
            DROOP,
            /// V/(S+1)
            HAGENBACH_BISCHOFF,
            /// V/(S+2)
            IMPERIALI,
            /// V/S
            HARE,
            /// ⌈V/S⌉
            HARE_CEILING,
            /// trunc4(V/(S+1)) + 0.0001
            PRF4,
            /// Meek: trunc9(kept/(S+1)) + 10⁻⁹, again at each iteration
            DYNAMIC
        }
    }

    /// What decides between equals in a count by rounds.
    sealed interface TieRule {
        /// Never needed, or else the count stops and says so.
        record Stop() implements TieRule {}

        /// Tied for elimination: the latest in `order` goes; tied for election: the earliest wins.
        /// (STV other than simultaneous: the earliest in `order` is picked in both cases.)
        record InOrder(List<Candidate> order) implements TieRule {
            public InOrder {
                order = List.copyOf(order);
            }
        }

        /// Decisions made at the time, by round.
        record Given(List<Decision> decisions) implements TieRule {
            public Given {
                decisions = List.copyOf(decisions);
            }
        }

        /// The most recent earlier round in which some of the tied had fewer; then the decisions.
        record PreviousRounds(List<Decision> decisions) implements TieRule {
            public PreviousRounds {
                decisions = List.copyOf(decisions);
            }
        }

        record EliminateAllTied() implements TieRule {}

        /// The most recent earlier stage at which one of the tied stands alone at the extreme; then the
        /// earliest in `order`.
        record PreviousStageThenOrder(List<Candidate> order) implements TieRule {
            public PreviousStageThenOrder {
                order = List.copyOf(order);
            }
        }

        record Decision(int round, Candidate pick) {}
    }
}
