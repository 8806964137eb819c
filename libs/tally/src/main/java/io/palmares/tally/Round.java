package io.palmares.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One round or stage: what led to it, who has what, who is elected or eliminated on these figures.
///
/// At every round `Σ tallies + rest.total()` is the number of valid ballots, exactly.
///
/// @param candidate whose votes moved, in counts by stages
/// @param quota what elects in this round
/// @param transfers the votes that moved since the round before
/// @param keepFactors Meek's keep factors of the elected, empty in other counts
public record Round(
        int number,
        Action action,
        Optional<Candidate> candidate,
        Map<Candidate, Fraction> tallies,
        List<Candidate> elected,
        List<Candidate> eliminated,
        Optional<Fraction> quota,
        Rest rest,
        List<Transfer> transfers,
        Map<Candidate, Fraction> keepFactors) {

    public Round {
        elected = List.copyOf(elected);
        eliminated = List.copyOf(eliminated);
        transfers = List.copyOf(transfers);
    }

    /// What led to these figures.
    public enum Action {
        FIRST,
        SURPLUS,
        EXCLUDE
    }

    /// Votes that no listed candidate has: with nowhere to go, kept by those elected earlier and no longer
    /// listed, and cut off by rounding.
    public record Rest(Fraction nonTransferable, Fraction held, Fraction residue) {
        public static final Rest NONE = new Rest(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);

        public Fraction total() {
            return nonTransferable.plus(held).plus(residue);
        }
    }

    /// Votes that moved; `to` is empty for those with nowhere to go.
    public record Transfer(Candidate from, Optional<Candidate> to, Fraction votes, Why why) {}

    public enum Why {
        SURPLUS,
        EXCLUSION
    }
}
