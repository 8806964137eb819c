package io.palmares.contracts.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One prize contested in the edition. Parts that its preset does not use are absent.
///
/// @param form JSON Schema (2020-12) of a nomination's file
/// @param finalists how many the shortlist names; of a VOTE_ONLY category how many by nominations go on, 0 for all
/// @param tieLadder steps in order; the last is LOT or EX_AEQUO
/// @param vacant what follows when the winner declines or is revoked
public record Category(
        String id,
        Map<String, String> title,
        Preset preset,
        NomineeKind nomineeKind,
        @Nullable Map<String, Object> form,
        List<Clause> eligibility,
        boolean excludePreviousWinners,
        @Nullable LocalTimetable timetable,
        @Nullable Jury jury,
        int finalists,
        @Nullable Vote vote,
        @Nullable Blend blend,
        List<TieRule> tieLadder,
        Vacancy vacant) {
    /// What follows when a winner declines or is revoked.
    public enum Vacancy {
        VACANT,
        NEXT_IN_RANK
    }
}
