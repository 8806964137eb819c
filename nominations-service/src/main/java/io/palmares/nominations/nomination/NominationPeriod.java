package io.palmares.nominations.nomination;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.edition.CategoryRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/// When a category takes nominations, and by which rules.
final class NominationPeriod {
    private final Courses courses;
    private final CategoryRules rules;
    private final InstantSource clock;

    NominationPeriod(Courses courses, CategoryRules rules, InstantSource clock) {
        this.courses = courses;
        this.rules = rules;
        this.clock = clock;
    }

    /// The rules in force, while nominations are taken.
    Outcome<CategoryRules.InForce> open(String edition, String category) {
        return courses.of(edition, category)
                .map(Kept::state)
                .map(this::open)
                .orElseGet(NominationPeriod::noSuchCategory)
                .then(_ -> rules.of(edition, category).map(Outcome::done).orElseGet(NominationPeriod::noSuchCategory));
    }

    private static <T> Outcome<T> noSuchCategory() {
        return Outcome.refused(Rule.NOT_FOUND, "There is no such category.");
    }

    /// Decided by this service's clock alone, whether or not a timer has moved the category yet.
    private Outcome<Course> open(Course course) {
        if (!course.terms().preset().hasNominations()) {
            return Outcome.refused(Rule.RULE_BROKEN, "This category takes no nominations.");
        }
        Instant now = clock.instant();
        Instant opens = Objects.requireNonNull(course.schedule().nominationsOpen());
        Instant closes = Objects.requireNonNull(course.schedule().nominationsClose());
        return Outcome.unless(
                () -> Outcome.done(course),
                Check.when(
                        course.state() != State.PUBLISHED && course.state() != State.NOMINATING,
                        course.state() == State.SUSPENDED ? Rule.WRONG_STATE : Rule.TOO_LATE,
                        "The category is in state {0}.",
                        course.state()),
                Check.when(now.isBefore(opens), Rule.TOO_EARLY, "Nominations open at {0}.", opens),
                Check.when(!now.isBefore(closes), Rule.TOO_LATE, "Nominations closed at {0}.", closes));
    }

    /// Whether what was just stored is in time, whatever the clock says by now.
    boolean isTaking(Nomination nomination) {
        return courses.of(nomination.edition(), nomination.category())
                .map(kept -> kept.state().underlying())
                .filter(state -> state == State.PUBLISHED || state == State.NOMINATING)
                .isPresent();
    }
}
