package io.palmares.results.category;

import io.palmares.aggregate.Aggregates;
import java.util.List;

/// Categories by [CategoryId#key()].
public interface Categories extends Aggregates<Category, CategoryFact> {
    List<Category> of(String edition);

    /// Categories with a public result, newest announcement first.
    List<Category> announced();
}
