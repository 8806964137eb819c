package io.palmares.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One round or stage: who had what, who was elected or eliminated, what then moved.
public record Round(
        int number,
        Action action,
        Optional<Candidate> candidate,
        Map<Candidate, Fraction> tallies,
        List<Candidate> elected,
        List<Candidate> eliminated,
        Optional<Fraction> quota,
        Fraction nonTransferable,
        List<Transfer> transfers) {

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

    /// Votes that moved; `to` is empty for those with nowhere to go.
    public record Transfer(Candidate from, Optional<Candidate> to, Fraction votes, Why why) {}

    public enum Why {
        SURPLUS,
        EXCLUSION,
        KEEP_FACTOR
    }
}
