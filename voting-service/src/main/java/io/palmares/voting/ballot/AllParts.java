package io.palmares.voting.ballot;

import java.util.List;
import java.util.Optional;

/// The parts of every category's papers.
public interface AllParts {
    Optional<PaperParts> find(CategoryId category);

    List<PaperParts> ofEdition(String edition);

    /// Writes if the stored version is still that of `parts`; 0 means none is stored.
    boolean save(PaperParts parts);
}
