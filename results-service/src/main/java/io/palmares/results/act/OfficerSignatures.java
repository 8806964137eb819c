package io.palmares.results.act;

import io.palmares.aggregate.By;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Signature;
import io.palmares.results.category.CategoryId;

/// Signs log entries with the keys of officers, after each one's own approval.
public interface OfficerSignatures {
    Answer sign(CategoryId category, By officer, EntryBody body);

    /// What came of it.
    sealed interface Answer {
        record Signed(Signature signature) implements Answer {}

        /// The person does not hold the role any more.
        record NotTheOfficer() implements Answer {}

        /// The log does not list their key for the role.
        record NotListed() implements Answer {}

        record Unreachable() implements Answer {}
    }
}
