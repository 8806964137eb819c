package io.palmares.gateway.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A count as it is printed. Figures are exact.
///
/// @param rounds where ballots moved on; absent where one look was enough
/// @param scores where they did not
/// @param criteria of a jury's count, by candidate and criterion
/// @param runoff the winner's test against No Award, where there was one
public record Tallied(
        String method,
        @Nullable Map<String, String> scores,
        @Nullable List<Round> rounds,
        @Nullable List<String> winners,
        @Nullable Map<String, Map<String, String>> criteria,
        @Nullable Runoff runoff) {

    /// One round of a count by rounds.
    public record Round(
            @Nullable String threshold,
            Map<String, String> tallies,
            @Nullable List<String> elected,
            @Nullable List<String> eliminated,
            @Nullable String nonTransferable) {}

    /// Ballots that prefer the winner, and those that prefer No Award.
    public record Runoff(String forWinner, String forRunoffCandidate) {}
}
