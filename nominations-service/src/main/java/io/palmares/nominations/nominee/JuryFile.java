package io.palmares.nominations.nominee;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a jury reads of a candidate beside the public record: the nominee's own words first, then what
/// nominations say, in the order they came. It names nobody who nominated.
///
/// @param leftOut how many did not fit
public record JuryFile(List<Part> parts, int leftOut) {
    /// A form as it was filled in.
    ///
    /// @param category whose form it is
    /// @param citation empty where it is the public record's
    /// @param link absent where it is the public record's
    /// @param answers JSON text
    public record Part(
            boolean byNominee,
            String category,
            Map<String, String> citation,
            @Nullable String link,
            String answers) {
        public Part {
            citation = Map.copyOf(citation);
        }

        /// Adds nothing to what the public record says.
        public boolean isEmpty() {
            return citation.isEmpty() && link == null && answers.equals("{}");
        }
    }

    public JuryFile {
        parts = List.copyOf(parts);
    }
}
