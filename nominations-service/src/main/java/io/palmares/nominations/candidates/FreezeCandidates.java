package io.palmares.nominations.candidates;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.Hash;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.LogFile;
import io.palmares.nominations.category.Moves;
import io.palmares.nominations.category.State;
import io.palmares.nominations.duplicate.Sift;
import io.palmares.nominations.entry.EditionLogs;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/// Ends SCREENING: fixes every nominee where it stands, then the category with its candidates. A crash in between is
/// made up for by asking again: what is fixed stays fixed.
public final class FreezeCandidates {
    private final Courses courses;
    private final Nominees nominees;
    private final Nominations nominations;
    private final EditionLogs logs;
    private final SignEntries signing;
    private final Sift sift;
    private final FixNominees fixing;
    private final MakeCandidates candidates;
    private final OpenRulings rulings;
    private final InstantSource clock;

    public FreezeCandidates(
            Courses courses,
            Nominees nominees,
            Nominations nominations,
            EditionLogs logs,
            SignEntries signing,
            Sift sift,
            FixNominees fixing,
            MakeCandidates candidates,
            OpenRulings rulings,
            InstantSource clock) {
        this.courses = courses;
        this.nominees = nominees;
        this.nominations = nominations;
        this.logs = logs;
        this.signing = signing;
        this.sift = sift;
        this.fixing = fixing;
        this.candidates = candidates;
        this.rulings = rulings;
        this.clock = clock;
    }

    /// Whether a ruling in force waits for its effect.
    @FunctionalInterface
    public interface OpenRulings {
        boolean concern(String edition, String category);
    }

    /// What the returning officer says on top of the guards.
    ///
    /// @param fewConfirmed goes on with fewer than the rulebook's least number of nominees
    /// @param distinctConfirmed eligible nominees who may be duplicates are different ones
    public record Confirmed(boolean fewConfirmed, boolean distinctConfirmed) {}

    public Outcome<Kept<Course>> freeze(String edition, String category, By by, Confirmed confirmed, Ask ask) {
        return courses.of(edition, category)
                .map(kept -> freeze(kept, by, confirmed, ask))
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such category."));
    }

    private Outcome<Kept<Course>> freeze(Kept<Course> found, By by, Confirmed confirmed, Ask ask) {
        Course course = found.state();
        if (course.state() != State.SCREENING) {
            // A repeated request is answered from the document; any other is refused there.
            return courses.change(found.id(), ask, kept -> notScreening(kept.state()));
        }
        List<Kept<Nominee>> all = nominees.ofCategory(course.edition(), course.category());
        List<Nomination> listed = nominations.ofCategory(course.edition(), course.category()).stream()
                .map(Kept::state)
                .toList();
        return guards(course, all, listed, confirmed)
                .then(ready -> fixing.fix(course, all))
                .then(fixed -> courses.change(
                        found.id(),
                        ask,
                        kept -> kept.state().state() == State.SCREENING
                                ? Outcome.done(frozen(kept.state(), fixed, Outcomes.of(listed, fixed), by))
                                : notScreening(kept.state())));
    }

    private Change<Course, Course.Fact> frozen(Course course, List<Nominee> fixed, LogFile outcomes, By by) {
        String entry = signing.sign(
                logs.of(course.edition()).candidates(course.category(), Hash.parse(outcomes.root()), outcomes.size()),
                List.of(by.person()));
        return Moves.freeze(course, candidates.of(course, fixed), outcomes, entry, by, clock.instant());
    }

    private static <T> Outcome<T> notScreening(Course course) {
        return Outcome.refused(Rule.WRONG_STATE, "The category is in state {0}.", course.state());
    }

    private Outcome<List<Kept<Nominee>>> guards(
            Course course, List<Kept<Nominee>> all, List<Nomination> listed, Confirmed confirmed) {
        List<Nominee> eligible = all.stream()
                .map(Kept::state)
                .filter(nominee -> nominee.state() == Nominee.State.ELIGIBLE)
                .toList();
        Instant now = clock.instant();
        Instant consentBy = Objects.requireNonNull(course.schedule().consentBy());
        boolean silent = all.stream().anyMatch(n -> n.state().state() == Nominee.State.CONSENT_PENDING);
        return Outcome.unless(
                () -> Outcome.done(all),
                Check.when(
                        course.nominations() == null || listed.stream().anyMatch(Nomination::attach),
                        Rule.BUSY,
                        "Nominations are still being brought to their nominees; try again."),
                Check.when(
                        rulings.concern(course.edition(), course.category()),
                        Rule.BUSY,
                        "A ruling is still being carried out; try again."),
                Check.when(
                        silent && now.isBefore(consentBy),
                        Rule.TOO_EARLY,
                        "Nominees may still answer until {0}.",
                        consentBy),
                Check.when(
                        all.stream().anyMatch(n -> !n.state().state().isDecided()),
                        Rule.WRONG_STATE,
                        "Some nominees are not decided."),
                Check.when(eligible.isEmpty(), Rule.WRONG_STATE, "No nominee is eligible: no award, by ruling."),
                Check.when(
                        eligible.size() < course.terms().minNominees() && !confirmed.fewConfirmed(),
                        Rule.RULE_BROKEN,
                        "Fewer than {0} nominees are eligible; confirm to go on.",
                        course.terms().minNominees()),
                Check.when(
                        !confirmed.distinctConfirmed() && !sift.isClean(course.edition(), course.category(), eligible),
                        Rule.RULE_BROKEN,
                        "Some eligible nominees may be duplicates; merge them, or say that they are different."));
    }
}
