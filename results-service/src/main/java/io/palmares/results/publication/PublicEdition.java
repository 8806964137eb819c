package io.palmares.results.publication;

import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.results.edition.Edition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An edition with its newest rulebook, read, and its categories in the rulebook's order.
public record PublicEdition(Edition published, Rulebook rulebook, List<PublicCategory> categories) {
    public PublicEdition {
        categories = List.copyOf(categories);
    }

    public String id() {
        return published.edition();
    }

    /// The earliest of its running categories'; cancelled ones are ignored.
    public PublicState state() {
        return categories.stream()
                .filter(category -> category.state() != PublicState.CANCELLED)
                .min(Comparator.comparing(PublicCategory::progress))
                .map(PublicCategory::state)
                .orElse(categories.isEmpty() ? PublicState.PUBLISHED : PublicState.CANCELLED);
    }

    public Optional<io.palmares.contracts.rulebook.Category> rules(String category) {
        return rulebook.categories().stream()
                .filter(rules -> rules.id().equals(category))
                .findFirst();
    }

    public Optional<PublicCategory> category(String category) {
        return categories.stream()
                .filter(c -> c.id().category().equals(category))
                .findFirst();
    }
}
