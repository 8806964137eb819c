package io.palmares.results.category;

import io.palmares.aggregate.Kept;
import io.palmares.results.Memory;
import java.util.List;

/// Categories in memory.
public final class CategoriesInMemory extends Memory<Category, CategoryFact> implements Categories {
    @Override
    public List<Category> of(String edition) {
        return all().map(Kept::state)
                .filter(category -> category.id().edition().equals(edition))
                .toList();
    }

    @Override
    public List<Category> announced() {
        return all().map(Kept::state)
                .filter(category -> !category.work().announced().isEmpty())
                .toList();
    }
}
