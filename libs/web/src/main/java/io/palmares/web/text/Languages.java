package io.palmares.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The languages that there are texts in; the first is for whoever reads none of them.
public record Languages(List<Locale> all) {
    public Languages {
        all = List.copyOf(all);
    }

    /// The best for a reader.
    ///
    /// @param accepted an `Accept-Language` header; what is no list of languages asks for none
    public Locale best(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return all.getFirst();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(accepted), all))
                    .orElse(all.getFirst());
        } catch (IllegalArgumentException noLanguages) {
            return all.getFirst();
        }
    }
}
