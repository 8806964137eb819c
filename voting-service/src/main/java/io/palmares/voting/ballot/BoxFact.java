package io.palmares.voting.ballot;

import io.palmares.booth.BallotPaper;
import io.palmares.booth.FrozenPaper;
import java.time.Instant;
import java.util.List;

/// What a box tells the other services.
public sealed interface BoxFact {
    BoxId box();

    record PaperDrafted(BoxId box, BallotPaper draft) implements BoxFact {}

    record PaperDisputed(BoxId box, List<String> reasons) implements BoxFact {
        public PaperDisputed {
            reasons = List.copyOf(reasons);
        }
    }

    record PaperFrozen(BoxId box, FrozenPaper paper, VotingTimes times) implements BoxFact {}

    record Opened(BoxId box, FrozenPaper paper, Instant at) implements BoxFact {}

    record Sealed(BoxId box, FrozenPaper paper, Seal seal) implements BoxFact {}

    record Undisputed(BoxId box, FrozenPaper paper, int struck, int admitted, Instant at) implements BoxFact {}

    record RulingApplied(BoxId box, Ruling ruling, Instant at) implements BoxFact {}

    record RulingTooLate(BoxId box, Ruling ruling, String reason, Instant at) implements BoxFact {}
}
