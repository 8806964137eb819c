package io.palmares.voting.jury;

import io.palmares.messaging.AppliedThrough;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An edition's rulebook as far as juries need it.
///
/// @param hashes of every version heard of, oldest first
/// @param rulebook the newest, as canonical JSON
/// @param windows the newest timetable
/// @param logHost names the edition's log
public record JuryEdition(
        String edition,
        AppliedThrough through,
        List<String> hashes,
        String rulebook,
        List<Window> windows,
        @Nullable String logHost) {
    /// The instants of a category that concern its jury.
    public record Window(
            String category,
            @Nullable Instant juryDeadline,
            @Nullable Instant votingOpens) {}

    public JuryEdition {
        hashes = List.copyOf(hashes);
        windows = List.copyOf(windows);
    }
}
