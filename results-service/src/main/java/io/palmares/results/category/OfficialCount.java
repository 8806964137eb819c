package io.palmares.results.category;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A count as it was committed: bytes that never change.
///
/// @param result canonical JSON of outcome, placings and how it was counted
/// @param salt base64url, kept with the result and published with it
/// @param commitment H(D("envelope") ‖ salt ‖ result)
/// @param openings the lines of the openings file of each paper, published with the announcement
/// @param unresolved candidates between whom only the chair's casting vote can decide; empty if nothing is open
public record OfficialCount(
        String result,
        String salt,
        String commitment,
        List<PaperOpenings> openings,
        List<String> unresolved,
        Instant at) {
    public OfficialCount {
        openings = List.copyOf(openings);
        unresolved = List.copyOf(unresolved);
    }

    /// The openings file of one paper.
    ///
    /// @param lines canonical JSON, sorted by leaf; one line of totals where single ballots would give voters away
    /// @param spoiled leaves, ascending
    public record PaperOpenings(
            String paper,
            List<String> lines,
            List<String> spoiled,
            @Nullable String fallback) {
        public PaperOpenings {
            lines = List.copyOf(lines);
            spoiled = List.copyOf(spoiled);
        }
    }
}
