package io.palmares.nominations.memory;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

public final class MemoryCourses extends Memory<Course, Course.Fact> implements Courses {
    @Override
    public List<String> due(Instant now) {
        return ids(now, Course::due);
    }

    @Override
    public List<String> withChore(Instant now) {
        return ids(now, Course::choreDue);
    }

    private List<String> ids(Instant now, Function<Course, Optional<Instant>> due) {
        return where(course -> due.apply(course).filter(at -> !now.isBefore(at)).isPresent()).stream()
                .map(Kept::id)
                .toList();
    }

    @Override
    public List<Kept<Course>> ofEdition(String edition) {
        return where(course -> course.edition().equals(edition));
    }

    @Override
    public List<Course> ofJuror(String person) {
        return where(course -> course.panel().seats(person)).stream()
                .map(Kept::state)
                .toList();
    }

    @Override
    public List<Course> decidedDirectly() {
        return where(course -> course.direct() != null).stream()
                .map(Kept::state)
                .toList();
    }
}
