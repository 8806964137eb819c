package io.palmares.results.publication;

import io.palmares.aggregate.Kept;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.results.category.CategoryId;
import io.palmares.results.edition.Edition;
import io.palmares.results.edition.Editions;
import io.palmares.results.edition.RulebookText;
import io.palmares.results.ruling.Rulings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Published editions.
public final class ReadEditions {
    private final Editions editions;
    private final RulebookText text;
    private final PublicCategories categories;
    private final Rulings rulings;

    public ReadEditions(Editions editions, RulebookText text, PublicCategories categories, Rulings rulings) {
        this.editions = editions;
        this.text = text;
        this.categories = categories;
        this.rulings = rulings;
    }

    /// In the order of their ids.
    public List<PublicEdition> all() {
        return editions.all().map(Kept::state).map(this::read).toList();
    }

    public Optional<PublicEdition> find(String edition) {
        return editions.find(edition).map(Kept::state).map(this::read);
    }

    /// A category that the edition's rulebook has.
    public Optional<PublicCategory> category(CategoryId id) {
        return editions.find(id.edition())
                .map(Kept::state)
                .map(edition -> text.read(edition.newest().text()))
                .filter(rulebook -> rulebook.categories().stream()
                        .anyMatch(rules -> rules.id().equals(id.category())))
                .map(_ -> categories.find(id));
    }

    private PublicEdition read(Edition edition) {
        Rulebook rulebook = text.read(edition.newest().text());
        Map<String, PublicCategory> heard = new HashMap<>();
        categories.of(edition.edition()).forEach(c -> heard.put(c.id().category(), c));
        List<PublicCategory> all = rulebook.categories().stream()
                .map(rules -> new CategoryId(edition.edition(), rules.id()))
                .map(id -> heard.getOrDefault(id.category(), PublicCategory.unheard(id)))
                .toList();
        return new PublicEdition(edition, rulebook, all, Extensions.of(edition, rulings.of(edition.edition())));
    }
}
