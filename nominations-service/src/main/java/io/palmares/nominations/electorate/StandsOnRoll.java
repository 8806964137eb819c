package io.palmares.nominations.electorate;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.people.RemoveMember;
import java.util.Optional;

/// Who stands on the frozen roll of a category that is not over.
public final class StandsOnRoll implements RemoveMember.FrozenRolls {
    private final Electors electors;
    private final Courses courses;

    public StandsOnRoll(Electors electors, Courses courses) {
        this.electors = electors;
        this.courses = courses;
    }

    @Override
    public Optional<String> holding(String edition, String person) {
        return electors.ofPerson(person).stream()
                .filter(elector -> elector.edition().equals(edition) && !elector.withheld())
                .map(Elector::category)
                .filter(category -> isRunning(edition, category))
                .sorted()
                .findFirst();
    }

    private boolean isRunning(String edition, String category) {
        return courses.of(edition, category)
                .map(Kept::state)
                .filter(course -> !course.isOver())
                .isPresent();
    }
}
