package io.palmares.nominations.rulebook;

import io.palmares.aggregate.Outcome;
import io.palmares.contracts.rulebook.Rulebook;

/// Reads the JSON text of a rulebook, refusing what is no field of one.
@FunctionalInterface
public interface RulebookText {
    Outcome<Rulebook> read(String json);

    /// What was read before and stored.
    default Rulebook stored(String json) {
        return read(json).orElseThrow(refusal -> new IllegalStateException("stored rulebook: " + refusal.detail()));
    }
}
