package io.palmares.results.category;

import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Origin;
import io.palmares.results.edition.EditionEntry;
import java.util.Optional;

/// What was published of an edition, read.
public interface Rulebooks {
    Optional<PaperTerms> terms(CategoryId category);

    Optional<Published> newest(String edition);

    /// The version that a result cites.
    Optional<Published> cited(String edition, String hash);

    /// The first entry of the edition's log.
    Optional<EditionEntry> entry(String edition);

    /// A rulebook.
    ///
    /// @param text canonical JSON
    /// @param hash of its bytes, which every result cites
    /// @param log origin of the edition's log
    record Published(Rulebook rulebook, String text, String hash, Origin log) {
        /// What it says of a category.
        public Optional<Category> of(CategoryId id) {
            return rulebook.categories().stream()
                    .filter(category -> category.id().equals(id.category()))
                    .findFirst();
        }
    }
}
