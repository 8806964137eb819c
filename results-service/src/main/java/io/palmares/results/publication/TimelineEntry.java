package io.palmares.results.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that is to happen or has happened in a category.
public sealed interface TimelineEntry {
    String category();

    Instant at();

    /// An instant of the timetable.
    ///
    /// @param extension what moved it last, if anything did
    record Planned(
            String category,
            Milestone what,
            Instant at,
            @Nullable Extension extension) implements TimelineEntry {}

    /// A transition.
    record Happened(String category, PublicState from, PublicState to, Instant at) implements TimelineEntry {}

    /// The instants of a timetable.
    enum Milestone {
        NOMINATIONS_OPEN,
        NOMINATIONS_CLOSE,
        CONSENT_BY,
        JURY_DEADLINE,
        VOTING_OPENS,
        VOTING_CLOSES,
        EMBARGO_ENDS
    }
}
