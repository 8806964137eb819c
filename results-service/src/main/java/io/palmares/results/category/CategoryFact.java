package io.palmares.results.category;

import io.palmares.ledger.Signature;
import java.time.Instant;
import java.util.List;

/// What the others are told of a category.
public sealed interface CategoryFact {
    record KeyMade(CountingKey key) implements CategoryFact {}

    record PaperSigned(String electorClass, String bodyHash, Signature signature) implements CategoryFact {}

    record Counted(String commitment, Instant at) implements CategoryFact {}

    record Disputed(List<String> reasons, Instant at) implements CategoryFact {}

    record Certified(Certificate certificate, String commitment) implements CategoryFact {}

    record Withdrawn(int resultVersion, String reason, Instant at) implements CategoryFact {}

    record Announced(Announcement announcement) implements CategoryFact {}
}
