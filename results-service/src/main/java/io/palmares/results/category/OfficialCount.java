package io.palmares.results.category;

import io.palmares.booth.Openings;
import java.time.Instant;
import java.util.List;

/// A count as it was committed: bytes that never change.
///
/// @param result canonical JSON of outcome, placings and how it was counted
/// @param salt base64url, kept with the result and published with it
/// @param commitment H(D("envelope") ‖ salt ‖ result)
/// @param openings what each paper's ballots held, as lists
/// @param entries of the log, base64url: a `count` for each paper, then the `envelope`
public record OfficialCount(
        String result, String salt, String commitment, List<PaperOpenings> openings, List<String> entries, Instant at) {
    public OfficialCount {
        openings = List.copyOf(openings);
        entries = List.copyOf(entries);
    }

    /// The opened ballots of one paper.
    ///
    /// @param ballots the list of all openings, for whoever counts again; published if the kind is INDIVIDUAL
    /// @param openings the list that is published with the announcement
    /// @param spoiled the list of leaves that could not be opened
    public record PaperOpenings(String paper, Openings kind, String ballots, String openings, String spoiled) {}
}
