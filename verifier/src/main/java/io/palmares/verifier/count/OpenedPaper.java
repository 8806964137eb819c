package io.palmares.verifier.count;

import java.util.List;
import java.util.function.Consumer;

/// One paper of a category as it was opened.
///
/// @param id leaf of the `paper` entry, base64url
/// @param weight of one ballot, `n/d`
/// @param electors keys on the roll
/// @param opened ballots that were opened
/// @param findings against the box
/// @param withdrawn candidates who withdrew between the paper and its close, ascending
/// @param ballots walks the marks of all opened ballots, in any order, as often as it is asked to
public record OpenedPaper(
        String id,
        String electorClass,
        String weight,
        long electors,
        long opened,
        long spoiled,
        long superseded,
        long struck,
        long findings,
        List<String> withdrawn,
        Consumer<Consumer<Marks>> ballots) {
    public OpenedPaper {
        withdrawn = List.copyOf(withdrawn);
    }
}
