package io.palmares.results.publication;

import io.palmares.results.category.CategoryId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How results came about, in words.
@FunctionalInterface
public interface Explanations {
    /// Sentences by the part of the result that they explain; none before the announcement.
    ///
    /// @param names of candidates, by id
    Map<String, List<String>> of(CategoryId category, Map<String, String> names, Locale language);
}
