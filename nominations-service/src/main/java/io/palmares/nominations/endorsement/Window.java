package io.palmares.nominations.endorsement;

import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.State;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// When members endorse: from the opening of nominations to the end of consent, for until then nominees come to stand;
/// or to the freeze, if that is earlier.
final class Window {
    private static final Set<State> OPEN = EnumSet.of(State.PUBLISHED, State.NOMINATING, State.SCREENING);

    private Window() {}

    static Outcome<Course> of(Course course, Instant now) {
        if (!course.terms().preset().hasNominations()) {
            return Outcome.refused(Rule.RULE_BROKEN, "This category takes no endorsements.");
        }
        Instant opens = Objects.requireNonNull(course.schedule().nominationsOpen());
        Instant closes = Objects.requireNonNull(course.schedule().consentBy());
        return Outcome.unless(
                () -> Outcome.done(course),
                Check.when(course.state() == State.SUSPENDED, Rule.WRONG_STATE, "The category is suspended."),
                Check.when(!OPEN.contains(course.state()), Rule.TOO_LATE, "It is fixed who stands in this category."),
                Check.when(now.isBefore(opens), Rule.TOO_EARLY, "Endorsing opens with nominations at {0}.", opens),
                Check.when(!now.isBefore(closes), Rule.TOO_LATE, "Endorsing closed at {0}.", closes));
    }
}
