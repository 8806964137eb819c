package io.palmares.results.publication;

import io.palmares.results.publication.TimelineEntry.Milestone;
import java.time.Instant;

/// An instant of the timetable that a ruling moved later.
///
/// @param reason the ruling's public text
public record Extension(
        String category, Milestone what, Instant was, Instant until, String ruling, String reason, Instant made) {
    boolean concerns(String other, Milestone milestone) {
        return category.equals(other) && what == milestone;
    }
}
