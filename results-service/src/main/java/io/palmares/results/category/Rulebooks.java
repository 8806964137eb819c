package io.palmares.results.category;

import io.palmares.contracts.rulebook.Rulebook;
import java.util.Optional;

/// What was published of an edition, read.
public interface Rulebooks {
    Optional<PaperTerms> terms(CategoryId category);

    Optional<Published> newest(String edition);

    /// A rulebook.
    ///
    /// @param hash of its canonical bytes, which every result cites
    record Published(Rulebook rulebook, String hash) {}
}
