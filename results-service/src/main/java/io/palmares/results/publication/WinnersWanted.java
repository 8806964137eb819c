package io.palmares.results.publication;

import org.jspecify.annotations.Nullable;

/// Which awards somebody looks for; what is absent does not matter.
///
/// @param country ISO 3166-1 alpha-2, in any case
/// @param name a part of the name, without regard to case and accents
public record WinnersWanted(
        @Nullable Integer year,
        @Nullable String category,
        @Nullable String country,
        @Nullable String name) {
    public boolean are(Award award) {
        return (year == null || year == award.year())
                && (category == null || category.equals(award.category().category()))
                && (country == null || country.equalsIgnoreCase(award.country()))
                && (name == null || Folded.of(award.name()).contains(Folded.of(name)));
    }
}
