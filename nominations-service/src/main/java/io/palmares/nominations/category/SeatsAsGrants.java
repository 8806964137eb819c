package io.palmares.nominations.category;

import io.palmares.nominations.people.FurtherGrants;
import io.palmares.nominations.people.Person;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.Role;
import java.util.List;
import java.util.stream.Stream;

/// The roles that follow from a seat on a panel.
public final class SeatsAsGrants implements FurtherGrants {
    private final Courses courses;

    public SeatsAsGrants(Courses courses) {
        this.courses = courses;
    }

    @Override
    public List<Grant> of(Person person) {
        return courses.ofJuror(person.person()).stream()
                .flatMap(course -> grants(course, person.person()))
                .toList();
    }

    private static Stream<Grant> grants(Course course, String person) {
        Grant juror = new Grant(Role.JUROR, course.edition(), course.category());
        Grant chair = new Grant(Role.CHAIR, course.edition(), course.category());
        return course.panel().isChaired(person) ? Stream.of(juror, chair) : Stream.of(juror);
    }
}
