package io.palmares.voting.ballot;

import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;

/// The public files that results-service keeps.
@FunctionalInterface
public interface SpoiledFiles {
    /// The file of this root; a failure of ours if it cannot be had now.
    ItemList read(String edition, Hash root);
}
