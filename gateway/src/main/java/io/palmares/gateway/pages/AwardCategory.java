package io.palmares.gateway.pages;

import io.palmares.contracts.rulebook.Category;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A category as the public interface tells of it.
///
/// @param rules what the rulebook says of it
/// @param finalists candidate ids; absent until there is a shortlist
public record AwardCategory(
        String edition,
        String category,
        Map<String, String> title,
        String preset,
        String nomineeKind,
        boolean demo,
        String state,
        @Nullable Instants timetable,
        Category rules,
        @Nullable List<String> finalists,
        @Nullable Announced announced) {

    /// The timetable as instants; what does not apply is absent.
    public record Instants(
            @Nullable Instant nominationsOpen,
            @Nullable Instant nominationsClose,
            @Nullable Instant consentBy,
            @Nullable Instant juryDeadline,
            @Nullable Instant votingOpens,
            @Nullable Instant votingCloses,
            @Nullable Instant embargoUntil) {}

    /// That there is a result.
    public record Announced(int resultVersion, List<Integer> versions, String outcome, String hash, Instant at) {}

    public boolean isFinalist(String candidate) {
        return finalists != null && finalists.contains(candidate);
    }
}
