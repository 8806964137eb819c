package io.palmares.voting.ballot;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an edition's rulebook and timetable say about the vote in one category.
///
/// @param method the counting method, by the rulebook's name
/// @param most approvals or the highest score, where the method has such a bound
/// @param points the sum of a POINTS ballot
/// @param noAward whether No Award stands on the paper even with several candidates
/// @param dispute from the seal to the opening of ballots
public record VotingTerms(
        String method,
        @Nullable Integer most,
        @Nullable Integer points,
        int marksMax,
        boolean noAward,
        Instant opens,
        Instant closes,
        Duration dispute) {}
