package io.palmares.nominations.electorate;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Course;
import java.util.List;
import java.util.Optional;

/// Who is on the roll that is frozen now. What is prepared for its correction is on none.
public final class CurrentRoll {
    private final Electorates electorates;
    private final Electors electors;

    public CurrentRoll(Electorates electorates, Electors electors) {
        this.electorates = electorates;
        this.electors = electors;
    }

    Optional<Elector> find(Course course, String person) {
        return version(course)
                .flatMap(version -> electors.find(Elector.id(course.edition(), course.category(), person, version)))
                .map(Kept::state);
    }

    public List<Elector> all(Course course) {
        return version(course)
                .map(version -> electors.ofRoll(course.edition(), course.category(), version))
                .orElse(List.of());
    }

    private Optional<Integer> version(Course course) {
        return electorates.find(course.id()).map(kept -> kept.state().rollVersion());
    }
}
