package io.palmares.contracts.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the jury scores.
///
/// @param trim of a trimmed mean, the share k dropped at each side, an exact fraction; else absent
/// @param quorum scorecards each candidate needs; absent: max(3, half of the non-recused jurors, rounded up)
/// @param minCriterion aggregate of any criterion under which a candidate fails, a fraction of that criterion's maximum
/// @param minTotal total under which a candidate fails, 0 to 100
/// @param discussAbove population standard deviation of totals above which a candidate is flagged
public record Jury(
        List<Criterion> criteria,
        Aggregate aggregate,
        @Nullable String trim,
        @Nullable Integer quorum,
        @Nullable String minCriterion,
        @Nullable String minTotal,
        @Nullable String discussAbove,
        boolean publishScorecards) {
    /// How the totals of a candidate's scorecards become one figure.
    public enum Aggregate {
        MEAN,
        MEDIAN,
        TRIMMED_MEAN
    }
}
