package io.palmares.nominations.entry;

import io.palmares.ledger.EntryBody;
import io.palmares.ledger.PublicKey;
import java.util.List;

/// Signs entries for the people who have just approved what they say. The same people and body give the same bytes.
public interface SignEntries {
    /// Signed by each of them.
    ///
    /// @param people who approved it, each with a key of their own
    /// @return the entry's bytes, base64url
    String sign(EntryBody body, List<String> people);

    /// The key that signs for a person in an edition: the newest that its log lists, else their newest. Made when first
    /// asked for.
    PublicKey keyOf(String edition, String person);
}
