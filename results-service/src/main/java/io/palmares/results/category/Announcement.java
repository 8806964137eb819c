package io.palmares.results.category;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A version of a result as the public reads it, for ever.
///
/// @param snapshot canonical JSON
/// @param hash SHA-256 of the snapshot, base64url
/// @param files what is public in the log with it, by name
/// @param statuses of winners: accepted, declined, revoked
public record Announcement(
        int resultVersion,
        @Nullable Integer supersedes,
        @Nullable String reason,
        String snapshot,
        String hash,
        String outcome,
        List<String> winners,
        Map<String, Integer> places,
        Map<String, String> statuses,
        List<String> files,
        Instant at) {
    public Announcement {
        winners = List.copyOf(winners);
        places = Map.copyOf(places);
        statuses = Map.copyOf(statuses);
        files = List.copyOf(files);
    }
}
