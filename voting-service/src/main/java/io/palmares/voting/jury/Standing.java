package io.palmares.voting.jury;

import io.palmares.web.text.Sentence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a jury is: never what it gave.
///
/// @param missing what the shortlist still needs
public record Standing(
        boolean shortlisted,
        boolean cancelled,
        boolean suspended,
        @Nullable Instant deadline,
        List<OfCandidate> candidates,
        List<OfJuror> jurors,
        List<Missing> missing) {
    /// One candidate.
    ///
    /// @param judges jurors who are not recused
    /// @param discuss jurors are far apart; absent for a chair whose own card is not in
    /// @param meanForFew under five cards a trimmed mean is the mean
    public record OfCandidate(
            String candidate,
            int judges,
            int scorecards,
            int quorum,
            @Nullable Boolean discuss,
            boolean meanForFew) {}

    /// One juror.
    public record OfJuror(
            String juror,
            boolean chair,
            boolean outOfCategory,
            int undeclared,
            int recused,
            int submitted,
            int abstained) {}

    /// What the shortlist still needs.
    ///
    /// @param rule `declared`, `jurors`, `quorum`, `casting-vote` or `lot`
    public record Missing(String pointer, String rule, Sentence detail) {}
}
