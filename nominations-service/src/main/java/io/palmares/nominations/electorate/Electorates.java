package io.palmares.nominations.electorate;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Course;
import java.util.Optional;

/// The electorates of all categories with a vote, by the category's id.
public interface Electorates extends Aggregates<Electorate, Electorate.Fact> {
    default Optional<Kept<Electorate>> of(String edition, String category) {
        return find(Course.id(edition, category));
    }
}
