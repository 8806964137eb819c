package io.palmares.nominations.category;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/// Does what is due for the people of each category, and remembers it. A crash in between does it again.
public final class DoChores {
    private final Courses courses;
    private final Map<Chore, Work> works;
    private final InstantSource clock;

    public DoChores(Courses courses, Map<Chore, Work> works, InstantSource clock) {
        this.courses = courses;
        this.works = Map.copyOf(works);
        this.clock = clock;
    }

    /// What a chore is; may be done twice.
    @FunctionalInterface
    public interface Work {
        /// Whether it is done; otherwise it is tried again at the next turn.
        boolean doFor(Course course);
    }

    public void run() {
        Instant now = clock.instant();
        courses.withChore(now).forEach(id -> courses.find(id).map(Kept::state).ifPresent(course -> run(course, now)));
    }

    private void run(Course course, Instant now) {
        course.chores().stream()
                .filter(due -> !now.isBefore(due.at()))
                .filter(due -> Objects.requireNonNull(works.get(due.chore())).doFor(course))
                .forEach(due ->
                        courses.change(course.id(), Ask.plain(), kept -> Outcome.done(Moves.done(kept.state(), due))));
    }
}
