package io.palmares.results.publication.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The reader's language.
final class Languages {
    private Languages() {}

    /// The best of those there are; the first if none fits or the header is no list of languages.
    static Locale best(@Nullable String accepted, List<Locale> there) {
        if (accepted == null || accepted.isBlank()) return there.getFirst();
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(accepted), there))
                    .orElse(there.getFirst());
        } catch (IllegalArgumentException noLanguages) {
            return there.getFirst();
        }
    }
}
