package io.palmares.nominations.nominee;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A nominee's word, by the link that was mailed to them. Looking at the link changes nothing.
public final class AnswerConsent {
    private final Nominees nominees;
    private final Courses courses;
    private final ConsentLinks links;
    private final InstantSource clock;

    public AnswerConsent(Nominees nominees, Courses courses, ConsentLinks links, InstantSource clock) {
        this.nominees = nominees;
        this.courses = courses;
        this.links = links;
        this.clock = clock;
    }

    public Optional<Kept<Nominee>> asked(String token) {
        return links.nominee(token)
                .flatMap(nominees::find)
                .filter(kept -> !kept.state().isErased());
    }

    public Outcome<Nominee> answer(String token, boolean consents) {
        Optional<Nominee> asked = asked(token).map(Kept::state);
        if (asked.isEmpty()) {
            return Outcome.refused(Rule.NOT_FOUND, "This link leads nowhere.");
        }
        Course course = courses.of(asked.get().edition(), asked.get().category())
                .orElseThrow()
                .state();
        if (course.state() == State.SUSPENDED || course.state() == State.CANCELLED) {
            return Outcome.refused(Rule.WRONG_STATE, "The category is suspended or cancelled.");
        }
        Instant now = clock.instant();
        return nominees.change(
                        asked.get().nominee(),
                        Ask.plain(),
                        kept -> Rules.answer(
                                kept.state(), consents, now, course.schedule().consentBy()))
                .map(Kept::state);
    }
}
