package io.palmares.nominations.edition;

import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.nominations.rulebook.RulebookText;
import java.util.Optional;

/// The rules in force for a category, from the newest published rulebook.
public final class CategoryRules {
    private final Editions editions;
    private final RulebookText texts;

    public CategoryRules(Editions editions, RulebookText texts) {
        this.editions = editions;
        this.texts = texts;
    }

    /// Edition and category together.
    public record InForce(Rulebook rulebook, Category category) {}

    public Optional<InForce> of(String edition, String category) {
        return editions.find(edition)
                .filter(kept -> !kept.state().isDraft())
                .map(kept -> texts.stored(kept.state().newest().text()))
                .flatMap(book -> book.categories().stream()
                        .filter(one -> one.id().equals(category))
                        .findFirst()
                        .map(one -> new InForce(book, one)));
    }
}
