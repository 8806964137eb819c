package io.palmares.nominations.screening;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.people.SignForOfficers;
import io.palmares.nominations.people.SignForOfficers.Where;
import io.palmares.web.caller.Role;
import java.util.Optional;

/// Tells those who have entries signed who has a conflict in a category, and who steps in.
public final class StandOfOfficers implements SignForOfficers.Stand {
    private final Officers officers;
    private final Courses courses;

    public StandOfOfficers(Officers officers, Courses courses) {
        this.officers = officers;
        this.courses = courses;
    }

    @Override
    public boolean stepsIn(String person, Role role, Where where) {
        return course(where)
                .filter(course -> officers.stepsIn(person, course, role, where.declared()))
                .isPresent();
    }

    @Override
    public boolean isConflicted(String person, Where where) {
        return where.declared().contains(person)
                || course(where)
                        .filter(course -> officers.isConflicted(person, course))
                        .isPresent();
    }

    @Override
    public Optional<String> acting(Role role, Where where) {
        return course(where).flatMap(course -> officers.acting(course, role));
    }

    private Optional<Course> course(Where where) {
        return courses.of(where.edition(), where.category()).map(Kept::state);
    }
}
