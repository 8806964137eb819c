package io.palmares.nominations.category;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.messaging.AppliedThrough;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Position;
import java.util.Optional;
import java.util.function.BiFunction;

/// Takes the others' events over into the course of their category: effect and memory in one write.
public final class Follow {
    private final Courses courses;

    public Follow(Courses courses) {
        this.courses = courses;
    }

    /// Where an event stands; the effect is asked for only if it is the next one of its subject.
    public Outcome follow(
            EventHeaders event,
            String edition,
            String category,
            BiFunction<Course, AppliedThrough, Change<Course, Course.Fact>> effect) {
        Optional<Kept<Course>> found = courses.of(edition, category);
        if (found.isEmpty()) {
            return new Outcome.NotYet("category " + Course.id(edition, category));
        }
        return switch (found.get().state().applied().locate(event)) {
            case Outcome.Repeated repeated -> repeated;
            case Outcome.Gap gap -> gap;
            case Position.Next _ -> take(found.get().id(), event, effect);
        };
    }

    /// Whether the event is the next of its subject: for what must be done elsewhere first.
    public boolean isNext(EventHeaders event, String edition, String category) {
        return courses.of(edition, category)
                .filter(kept -> kept.state().applied().locate(event) instanceof Position.Next)
                .isPresent();
    }

    private Outcome take(
            String id, EventHeaders event, BiFunction<Course, AppliedThrough, Change<Course, Course.Fact>> effect) {
        var taken = courses.change(
                id,
                Ask.plain(),
                kept -> io.palmares.aggregate.Outcome.done(
                        switch (kept.state().applied().locate(event)) {
                            case Position.Next(AppliedThrough after) -> effect.apply(kept.state(), after);
                            case Outcome.Repeated _, Outcome.Gap _ -> Change.silently(kept.state());
                        }));
        return taken instanceof io.palmares.aggregate.Outcome.Done
                ? new Outcome.Applied()
                : new Outcome.NotYet("room in category " + id);
    }
}
