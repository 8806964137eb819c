package io.palmares.contracts.rulebook;

import org.jspecify.annotations.Nullable;

/// How electors mark and how that is counted.
///
/// @param method the counting method, which fixes the shape of the marks
/// @param noAward whether No Award stands on the paper even with several candidates
/// @param most approvals a ballot may hold, or the highest score; absent: no limit but the candidates
/// @param points the fixed sum of a POINTS ballot
/// @param marksMax bytes that sealed marks take, the same for every ballot
public record Vote(
        Method method,
        boolean noAward,
        @Nullable Integer most,
        @Nullable Integer points,
        int marksMax) {
    /// A method that both counters have.
    public enum Method {
        PLURALITY,
        APPROVAL,
        POINTS,
        SCORE,
        INSTANT_RUNOFF,
        INSTANT_RUNOFF_NO_AWARD
    }
}
