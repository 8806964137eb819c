package io.palmares.contracts.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A nomination form as it was filled in once. It names nobody who wrote it.
///
/// @param category the category whose form it is: another one's if a ruling moved the nominee
/// @param citation by BCP 47 language tag; empty where it is the public record's
/// @param link absent where it is the public record's
/// @param answers JSON text of an object, by the form's fields
public record FilePart(
        FilePartSource source,
        String category,
        Map<String, String> citation,
        @Nullable String link,
        String answers) {
    public FilePart {
        citation = Map.copyOf(citation);
    }
}
