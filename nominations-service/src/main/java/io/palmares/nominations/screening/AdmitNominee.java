package io.palmares.nominations.screening;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.nominee.ContactMarks;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Rules;
import java.util.Optional;

/// Admits nominees. Nobody is excluded here: that takes a ruling.
public final class AdmitNominee {
    private final Nominees nominees;
    private final Courses courses;
    private final PreviousWinners winners;

    public AdmitNominee(
            Nominees nominees, Courses courses, Editions editions, CategoryRules rules, ContactMarks marks) {
        this.nominees = nominees;
        this.courses = courses;
        this.winners = new PreviousWinners(editions, nominees, rules, marks);
    }

    public Outcome<Kept<Nominee>> admit(String edition, String category, String nominee, Ask ask) {
        Optional<Course> course = courses.of(edition, category).map(Kept::state);
        Optional<Nominee> found = nominees.find(nominee)
                .filter(kept -> course.filter(it -> isOf(kept, it)).isPresent())
                .map(Kept::state);
        if (course.isEmpty() || found.isEmpty()) {
            return Outcome.refused(Rule.NOT_FOUND, "There is no such nominee in this category.");
        }
        return Outcome.unless(
                () -> nominees.change(nominee, ask, kept -> Rules.admit(kept.state())),
                Check.when(
                        course.get().state() != State.SCREENING,
                        Rule.WRONG_STATE,
                        "The category is in state {0}, not in screening.",
                        course.get().state()),
                Check.when(
                        winners.excludes(course.get(), found.get()),
                        Rule.RULE_BROKEN,
                        "A winner of the edition before cannot be admitted; exclude them by a ruling."));
    }

    private static boolean isOf(Kept<Nominee> kept, Course course) {
        return kept.state().edition().equals(course.edition())
                && kept.state().category().equals(course.category());
    }
}
