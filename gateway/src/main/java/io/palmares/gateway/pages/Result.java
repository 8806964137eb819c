package io.palmares.gateway.pages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A result as it was announced, or the word that there is none yet.
///
/// @param status `pending` or `cancelled` where there is no result
public record Result(
        @Nullable String status,
        @Nullable String outcome,
        @Nullable String preset,
        @Nullable List<Placing> placings,
        @Nullable List<Placing> winners,
        @Nullable List<Tie> ties,
        @Nullable Vote vote,
        @Nullable JurySide jury,
        int resultVersion,
        @Nullable Integer supersedes,
        @Nullable String reason,
        @Nullable Instant announcedAt,
        @Nullable Certificate certificate) {

    /// Somebody's place. Of a winner the status tells whether the award was accepted.
    public record Placing(
            String candidate,
            @Nullable String name,
            @Nullable String country,
            boolean demo,
            int place,
            @Nullable String status) {
        String called() {
            return name == null ? candidate : name;
        }

        public boolean hasAccepted() {
            return status == null || status.equals("accepted");
        }
    }

    /// A tie that was broken, or not, and by what.
    public record Tie(String step, List<String> among, List<String> preferred) {}

    /// What voters did.
    ///
    /// @param withStruck SAME or DIFFERENT: the outcome, had enough struck ballots to tell of counted
    /// @param explanation the count in sentences, in the reader's language
    public record Vote(
            long abstained,
            List<BallotPaper> papers,
            Tallied count,
            @Nullable String withStruck,
            @Nullable List<String> explanation) {
        /// Ballots that chose somebody.
        public long choosing() {
            return papers.stream().mapToLong(BallotPaper::counted).sum() - abstained;
        }
    }

    /// One paper's figures.
    public record BallotPaper(
            String paper,
            String electorClass,
            String weight,
            long electors,
            long counted,
            long spoiled,
            long superseded,
            long struck,
            List<String> withdrawn) {}

    /// What the jury did.
    ///
    /// @param explanation as of the vote
    public record JurySide(Tallied count, @Nullable List<String> explanation) {}

    /// Who certified, and the auditor's word.
    public record Certificate(Instant at, @Nullable String auditor) {}

    public boolean isDirect() {
        return "DIRECT".equals(outcome);
    }

    /// Winners who keep the award.
    public List<Placing> standing() {
        return winners == null
                ? List.of()
                : winners.stream().filter(Placing::hasAccepted).toList();
    }

    /// What they are called.
    public List<String> laureates() {
        return standing().stream().map(Placing::called).toList();
    }

    public boolean isAnnounced() {
        return announcedAt != null;
    }

    /// Names by candidate id, in the order of places.
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        if (placings != null) {
            placings.forEach(it -> names.put(it.candidate(), it.called()));
        }
        return names;
    }
}
