package io.palmares.voting.ballot;

import java.util.List;
import java.util.Optional;

/// The boxes. Reads see every write that was acknowledged before they began.
public interface Boxes {
    Optional<BallotBox> find(BoxId id);

    List<BallotBox> of(CategoryId category);

    /// Those that a clock still moves.
    List<BallotBox> running();

    /// State and facts in one write, if the stored version is still that of `box`; 0 means none is stored.
    boolean save(BallotBox box, List<BoxFact> facts);
}
