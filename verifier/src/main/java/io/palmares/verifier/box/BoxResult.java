package io.palmares.verifier.box;

import io.palmares.verifier.count.Marks;
import java.util.function.Consumer;

/// What a box came to.
///
/// @param individual whether single ballots were opened; else only totals
/// @param whole whether everything was there to be read
public record BoxResult(
        long electors,
        long counted,
        long spoiled,
        long superseded,
        long struck,
        long findings,
        boolean individual,
        boolean whole,
        Consumer<Consumer<Marks>> ballots) {
    public long opened() {
        return counted - spoiled;
    }
}
