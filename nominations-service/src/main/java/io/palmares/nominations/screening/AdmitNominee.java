package io.palmares.nominations.screening;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Rules;
import java.util.Optional;

/// Admits nominees. Nobody is excluded here: that takes a ruling.
public final class AdmitNominee {
    private final Nominees nominees;
    private final Courses courses;

    public AdmitNominee(Nominees nominees, Courses courses) {
        this.nominees = nominees;
        this.courses = courses;
    }

    public Outcome<Kept<Nominee>> admit(String edition, String category, String nominee, Ask ask) {
        Optional<Course> course = courses.of(edition, category).map(Kept::state);
        if (course.isEmpty()
                || nominees.find(nominee).filter(n -> isOf(n, course.get())).isEmpty()) {
            return Outcome.refused(Rule.NOT_FOUND, "There is no such nominee in this category.");
        }
        return Outcome.unless(
                () -> nominees.change(nominee, ask, kept -> Rules.admit(kept.state())),
                Check.when(
                        course.get().state() != State.SCREENING,
                        Rule.WRONG_STATE,
                        "The category is in state " + course.get().state() + ", not in screening."));
    }

    private static boolean isOf(Kept<Nominee> kept, Course course) {
        return kept.state().edition().equals(course.edition())
                && kept.state().category().equals(course.category());
    }
}
