package io.palmares.nominations.category;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The courses of all categories.
public interface Courses extends Aggregates<Course, Course.Fact> {
    /// Ids of those whose clock instant has come.
    List<String> due(Instant now);

    /// Ids of those with a chore whose instant has come.
    List<String> withChore(Instant now);

    List<Kept<Course>> ofEdition(String edition);

    /// Those on whose panel the person sits.
    List<Course> ofJuror(String person);

    /// Those whose special award is decided.
    List<Course> decidedDirectly();

    default Optional<Kept<Course>> of(String edition, String category) {
        return find(Course.id(edition, category));
    }
}
