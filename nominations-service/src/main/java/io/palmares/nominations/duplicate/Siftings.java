package io.palmares.nominations.duplicate;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Course;
import java.util.List;

/// The siftings of all categories, by the category's id.
public interface Siftings extends Aggregates<Sifting, Void> {
    default Sifting of(String edition, String category) {
        return find(Course.id(edition, category))
                .map(Kept::state)
                .orElseGet(() -> new Sifting(edition, category, List.of()));
    }
}
