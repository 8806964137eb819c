package io.palmares.voting.jury;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A nomination form as it was filled in, by the nominee or by one who nominated; it does not say by whom.
///
/// @param category whose form it is
/// @param citation by language; empty where it is the public record's
/// @param link absent where it is the public record's
/// @param answers JSON text of an object
public record FilePart(
        boolean byNominee,
        String category,
        Map<String, String> citation,
        @Nullable String link,
        String answers) {
    public FilePart {
        citation = Map.copyOf(citation);
    }
}
