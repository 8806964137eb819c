package io.palmares.results.publication;

import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.results.edition.Edition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An edition with its newest rulebook, read, its categories in the rulebook's order, and what was extended, oldest
/// first.
public record PublicEdition(
        Edition published, Rulebook rulebook, List<PublicCategory> categories, List<Extension> extensions) {
    public PublicEdition {
        categories = List.copyOf(categories);
        extensions = List.copyOf(extensions);
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
