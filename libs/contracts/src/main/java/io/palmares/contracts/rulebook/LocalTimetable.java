package io.palmares.contracts.rulebook;

import org.jspecify.annotations.Nullable;

/// Local date-times (`2020-10-12T23:59`, with an offset where a clock change makes them ambiguous) in the edition's
/// zone.
/// A category may set its own; what it leaves out is the edition's.
public record LocalTimetable(
        @Nullable String nominationsOpen,
        @Nullable String nominationsClose,
        @Nullable String consentBy,
        @Nullable String juryDeadline,
        @Nullable String votingOpens,
        @Nullable String votingCloses,
        @Nullable String embargoUntil) {}
