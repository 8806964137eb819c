package io.palmares.results.edition;

import io.palmares.contracts.rulebook.Rulebook;

/// Reads a rulebook's canonical JSON.
@FunctionalInterface
public interface RulebookText {
    Rulebook read(String text);
}
