package io.palmares.nominations.retention;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.ObjectionMoves;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Rules;
import java.time.Instant;
import java.time.InstantSource;

/// Makes nominees anonymous who declined or never answered, 30 days after the end of consent. May run twice.
public final class ForgetSilent {
    private final Courses courses;
    private final Nominees nominees;
    private final InstantSource clock;

    public ForgetSilent(Courses courses, Nominees nominees, InstantSource clock) {
        this.courses = courses;
        this.nominees = nominees;
        this.clock = clock;
    }

    public void forget() {
        Instant now = clock.instant();
        courses.toForget(now).forEach(id -> courses.find(id).ifPresent(kept -> forget(kept.state())));
    }

    private void forget(Course course) {
        nominees.ofCategory(course.edition(), course.category()).stream()
                .filter(kept -> isSilent(kept.state().state()))
                .forEach(kept ->
                        nominees.change(kept.id(), Ask.plain(), newest -> Outcome.done(Rules.erase(newest.state()))));
        courses.change(course.id(), Ask.plain(), kept -> Outcome.done(ObjectionMoves.silentForgotten(kept.state())));
    }

    private static boolean isSilent(Nominee.State state) {
        return state == Nominee.State.DECLINED || state == Nominee.State.TIMED_OUT;
    }
}
