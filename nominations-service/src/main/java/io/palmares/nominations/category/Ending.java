package io.palmares.nominations.category;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of the result.
///
/// @param announcedAt absent before
/// @param finalAt when the objection period ends
public record Ending(
        int resultVersion,
        List<String> winners,
        @Nullable Instant announcedAt,
        @Nullable Instant finalAt) {
    public Ending {
        winners = List.copyOf(winners);
    }
}
