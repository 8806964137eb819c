package io.palmares.nominations.screening;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.nominee.ContactMarks;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.rulebook.Schedule;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a nominee won in the edition before, where the rulebook excludes such.
final class PreviousWinners {
    private final Editions editions;
    private final Nominees nominees;
    private final CategoryRules rules;
    private final ContactMarks marks;

    PreviousWinners(Editions editions, Nominees nominees, CategoryRules rules, ContactMarks marks) {
        this.editions = editions;
        this.nominees = nominees;
        this.rules = rules;
        this.marks = marks;
    }

    boolean excludes(Course course, Nominee nominee) {
        String key = nominee.identity().contactKey();
        boolean applies = rules.of(course.edition(), course.category())
                .filter(force -> force.category().excludePreviousWinners())
                .isPresent();
        return applies
                && key != null
                && previous(course).filter(edition -> won(key, edition)).isPresent();
    }

    private boolean won(String key, String edition) {
        return Stream.of(key, marks.of(key))
                .flatMap(known -> nominees.ofContact(known).stream())
                .filter(other -> other.edition().equals(edition))
                .anyMatch(other -> other.state() == Nominee.State.WINNER || other.state() == Nominee.State.EX_AEQUO);
    }

    /// The programme's edition that was last to be announced before this one began.
    private Optional<String> previous(Course course) {
        Instant begins = course.schedule().inOrder().getFirst();
        String programme = editions.find(course.edition()).orElseThrow().state().programme();
        return editions.all()
                .map(Kept::state)
                .filter(edition -> edition.programme().equals(programme) && !edition.isDraft())
                .filter(edition -> ends(edition).isBefore(begins))
                .max(Comparator.comparing(PreviousWinners::ends))
                .map(Edition::edition);
    }

    private static Instant ends(Edition edition) {
        return edition.timetable().values().stream()
                .map(Schedule::embargoUntil)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
