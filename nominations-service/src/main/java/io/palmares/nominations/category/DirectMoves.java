package io.palmares.nominations.category;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.Proposal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a special award moves its category: it stays PUBLISHED until it is certified.
public final class DirectMoves {
    private DirectMoves() {}

    public static Course proposed(Course course, @Nullable Proposal open) {
        return course.with(next -> next.proposal = open);
    }

    public static Change<Course, Course.Fact> decided(Course course, Direct direct) {
        return Change.to(
                course.with(next -> {
                    next.direct = direct;
                    next.proposal = null;
                }),
                List.of(new Course.Fact.DirectDecided()));
    }
}
