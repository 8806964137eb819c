package io.palmares.nominations.category;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import java.time.Instant;
import java.util.List;

/// How objections change a course.
public final class ObjectionMoves {
    private ObjectionMoves() {}

    public static Change<Course, Course.Fact> raised(Course course, String id, String person, String text, Instant at) {
        return Change.<Course, Course.Fact>silently(
                        course.with(next -> next.objections.add(new Objection(id, person, text, at, null, List.of()))))
                .answering(id);
    }

    public static Change<Course, Course.Fact> answered(Course course, Objection objection, String words, By by) {
        return Change.silently(course.with(next ->
                next.objections.replaceAll(other -> other.equals(objection) ? other.answered(words, by) : other)));
    }
}
