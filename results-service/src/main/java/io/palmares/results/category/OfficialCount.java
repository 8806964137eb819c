package io.palmares.results.category;

import io.palmares.booth.Openings;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.ItemList;
import java.time.Instant;
import java.util.List;

/// A count as it was committed: bytes that never change.
///
/// @param result canonical JSON of outcome, placings and how it was counted
/// @param salt base64url, kept with the result and published with it
/// @param commitment H(D("envelope") ‖ salt ‖ result)
/// @param openings the openings file of each paper, published with the announcement
/// @param entries of the log, base64url: a `count` for each paper, then the `envelope`
public record OfficialCount(
        String result, String salt, String commitment, List<PaperOpenings> openings, List<String> entries, Instant at) {
    public OfficialCount {
        openings = List.copyOf(openings);
        entries = List.copyOf(entries);
    }

    /// The openings file of one paper.
    ///
    /// @param kind what the lines are: fewer than ten counted ballots make TOTALS of any paper
    /// @param lines canonical JSON, sorted by leaf; one line of totals where single ballots would give voters away
    /// @param spoiled leaves, ascending, base64url
    public record PaperOpenings(String paper, Openings kind, List<String> lines, List<String> spoiled) {
        public PaperOpenings {
            lines = List.copyOf(lines);
            spoiled = List.copyOf(spoiled);
        }

        ItemList opened() {
            return new ItemList(lines.stream().map(Bytes::utf8).toList());
        }

        ItemList unopened() {
            return new ItemList(spoiled.stream().map(Bytes::fromBase64Url).toList());
        }
    }
}
