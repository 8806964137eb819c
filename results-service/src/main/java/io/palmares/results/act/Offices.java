package io.palmares.results.act;

import io.palmares.aggregate.By;
import io.palmares.results.category.CategoryId;

/// What the identity side knows of people who act here.
@FunctionalInterface
public interface Offices {
    Standing of(CategoryId category, By by);

    /// How someone stands to a category.
    sealed interface Standing {
        /// What is known.
        ///
        /// @param stepsIn as the deputy of those who hold the role and have a conflict
        /// @param conflicted tied to a nominee
        record Known(boolean stepsIn, boolean conflicted) implements Standing {}

        record Unreachable() implements Standing {}
    }
}
