package io.palmares.gateway.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An award that was announced.
public record Award(
        String edition,
        String category,
        Map<String, String> title,
        String outcome,
        String candidate,
        String name,
        @Nullable String country,
        String status,
        boolean demo,
        int year,
        int resultVersion,
        Instant announcedAt) {

    /// Whoever won it. What was erased since is absent; the award stays.
    public record Laureate(
            String candidate,
            String name,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String organisation,
            @Nullable List<String> partners,
            @Nullable Map<String, String> citation,
            @Nullable String link,
            boolean demo,
            List<Award> awards) {}
}
