package io.palmares.results.category;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.SaltedHash;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A count as it was committed: bytes that never change.
///
/// @param result canonical JSON of outcome, placings and how it was counted
/// @param salt base64url, kept with the result and published with it
/// @param commitment H(D("envelope") ‖ salt ‖ result)
/// @param openings the lines of the openings file of each paper, published with the announcement
public record OfficialCount(String result, String salt, String commitment, List<PaperOpenings> openings, Instant at) {
    public OfficialCount {
        openings = List.copyOf(openings);
    }

    /// Commits to a result: whoever is shown result and salt later can check that it is the same.
    public static OfficialCount committing(Bytes result, Bytes salt, List<PaperOpenings> openings, Instant at) {
        Hash commitment = SaltedHash.of(SaltedHash.Kind.ENVELOPE, salt, result);
        return new OfficialCount(
                result.asUtf8(), salt.base64Url(), commitment.bytes().base64Url(), openings, at);
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
