package io.palmares.voting.ballot;

import java.util.List;
import java.util.Optional;

/// The editions that the box has heard of.
public interface Editions {
    Optional<EditionRules> find(String edition);

    List<EditionRules> all();

    /// Writes if the stored version is still that of `rules`; 0 means none is stored.
    boolean save(EditionRules rules);
}
