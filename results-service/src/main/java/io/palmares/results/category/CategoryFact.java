package io.palmares.results.category;

import io.palmares.ledger.Signature;
import java.time.Instant;
import java.util.List;

/// What the others are told of a category.
public sealed interface CategoryFact {
    record KeyMade(CountingKey key) implements CategoryFact {}

    record PaperSigned(String electorClass, String bodyHash, Signature signature) implements CategoryFact {}

    record Counted(OfficialCount count) implements CategoryFact {}

    record Disputed(List<String> reasons, Instant at) implements CategoryFact {}

    record Certified(Certificate certificate, String commitment) implements CategoryFact {}

    record Withdrawn(int resultVersion, String reason, Instant at) implements CategoryFact {}

    /// A version of the result is public.
    ///
    /// @param entry the `result` entry, base64url
    record Announced(Announcement announcement, String entry) implements CategoryFact {}
}
