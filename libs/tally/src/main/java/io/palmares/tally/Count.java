package io.palmares.tally;

import java.util.List;
import java.util.Map;

/// The answer of a count and, from it alone, everything that can be shown about it.
public sealed interface Count {
    Contest contest();

    /// The rule asks for something that this library does not do; nothing was counted.
    record Unsupported(Contest contest, String part) implements Count {}

    /// `ties` are those that the rule broke, in the order it met them.
    record Counted(Contest contest, Outcome outcome, Evidence evidence, List<TieBroken> ties) implements Count {
        public Counted {
            ties = List.copyOf(ties);
        }
    }

    /// A tie that a step of the rule decided: between whom, what it picked, for what, and by which figures.
    record TieBroken(
            int round,
            List<Candidate> between,
            List<Candidate> picked,
            Purpose purpose,
            TieStep step,
            Map<Candidate, Fraction> figures) {
        public TieBroken {
            between = List.copyOf(between);
            picked = List.copyOf(picked);
        }
    }

    /// What was at stake in a tie: who is picked wins a place, goes out, or passes on a surplus first.
    enum Purpose {
        ELECTION,
        ELIMINATION,
        SURPLUS
    }

    /// What decided a tie.
    enum TieStep {
        ORDER,
        GIVEN,
        EARLIER_ROUND,
        FIRST_ROUND,
        ALL_TOGETHER,
        POINTS,
        HEAD_TO_HEAD,
        TOP_SCORES,
        TOTAL_SCORE,
        LOT,
        COUNT_BACK,
        JURY_SCORE,
        CRITERION,
        FIRST_PREFERENCES,
        CASTING_VOTE
    }
}
