package io.palmares.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The instants of a category, resolved to UTC when the edition was published; those a preset does not use are
/// absent. Intervals are [opens, closes).
public record Timetable(
        String category,
        @Nullable Instant nominationsOpen,
        @Nullable Instant nominationsClose,
        @Nullable Instant consentBy,
        @Nullable Instant juryDeadline,
        @Nullable Instant votingOpens,
        @Nullable Instant votingCloses,
        Instant embargoUntil) {}
