package io.palmares.results.category;

import io.palmares.ledger.PublicKey;
import java.util.List;

/// The keys of rolls, part by part.
public interface RollKeys {
    /// Keeps a part; the same part again changes nothing.
    void put(CategoryId category, String electorClass, int version, int part, List<PublicKey> keys);

    List<PublicKey> of(CategoryId category, String electorClass, int version);
}
