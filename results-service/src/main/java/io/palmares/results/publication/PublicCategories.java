package io.palmares.results.publication;

import io.palmares.results.category.CategoryId;
import java.util.List;

/// The public parts of categories.
public interface PublicCategories {
    /// A category of which nothing was heard yet has nothing in it.
    PublicCategory find(CategoryId id);

    List<PublicCategory> of(String edition);

    List<PublicCategory> all();

    /// Categories with a public result, newest announcement first.
    List<PublicCategory> announced();

    /// Those of one edition.
    List<PublicCategory> announced(String edition);
}
