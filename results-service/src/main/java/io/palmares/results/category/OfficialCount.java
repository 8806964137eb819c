package io.palmares.results.category;

import io.palmares.booth.Openings;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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

    /// What becomes public with the announcement, by the names that entries of the log give it.
    public List<String> files() {
        Stream<String> lists = openings.stream().flatMap(paper -> Stream.of(paper.openings(), paper.spoiled()));
        String hash = Hash.sha256(Bytes.utf8(result).toArray()).toString();
        return Stream.concat(lists, Stream.of(hash)).toList();
    }

    /// The opened ballots of one paper.
    ///
    /// @param ballots the list of all openings, for whoever counts again; published if the kind is INDIVIDUAL
    /// @param openings the list that is published with the announcement
    /// @param spoiled the list of leaves that could not be opened
    public record PaperOpenings(String paper, Openings kind, String ballots, String openings, String spoiled) {}
}
