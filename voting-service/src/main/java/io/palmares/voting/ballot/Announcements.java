package io.palmares.voting.ballot;

import io.palmares.ledger.Hash;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the box knows of counts: until the announcement only how their lists of spoiled ballots are named.
public interface Announcements {
    /// A list of spoiled ballots as the log names it.
    record SpoiledList(Hash root, int size) {}

    /// The lists of a category's papers. Newer ones replace.
    void counted(CategoryId category, List<SpoiledList> lists);

    List<SpoiledList> lists(CategoryId category);

    /// The result is public, and so are the leaves of the spoiled.
    void announced(CategoryId category, Set<Hash> spoiled);

    /// The spoiled ballots; nothing before the announcement.
    Optional<Set<Hash>> spoiled(CategoryId category);
}
