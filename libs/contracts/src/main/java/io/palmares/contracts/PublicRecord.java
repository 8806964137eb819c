package io.palmares.contracts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the public may read of a nominee: the `record` of `profile.changed`, as canonical JSON. A candidate's
/// label commits to these bytes.
///
/// @param name as the nominee writes it
/// @param country ISO 3166-1 alpha-2
/// @param partners of a partnership, the names of its organisations, coordinator first
/// @param citation the short case, by BCP 47 language tag
/// @param demo invented for a demonstration, and shown as such
public record PublicRecord(
        String kind,
        String name,
        @Nullable String organisation,
        @Nullable String country,
        List<String> partners,
        Map<String, String> citation,
        @Nullable String link,
        boolean demo) {
    public PublicRecord {
        partners = List.copyOf(partners);
        citation = Map.copyOf(citation);
    }
}
