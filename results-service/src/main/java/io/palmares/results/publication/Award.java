package io.palmares.results.publication;

import io.palmares.results.category.CategoryId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An award as its newest announcement gives it.
///
/// @param title of the category, by language
/// @param status accepted, declined or revoked
/// @param year of the first announcement, in the edition's time zone
public record Award(
        CategoryId category,
        Map<String, String> title,
        String outcome,
        String candidate,
        String name,
        @Nullable String country,
        String status,
        boolean demo,
        int year,
        int resultVersion,
        Instant announced) {
    /// Different for each award.
    public String key() {
        return category.key() + ":" + candidate;
    }
}
