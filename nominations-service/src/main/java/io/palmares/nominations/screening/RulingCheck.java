package io.palmares.nominations.screening;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Malformed;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.State;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.rulebook.Schedule;
import io.palmares.web.text.Names;
import io.palmares.web.text.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a ruling is complete and can still take effect. Looked at when it is proposed and when it is approved.
final class RulingCheck {
    private static final int TEXT = 2_000;

    /// Bytes of a ballot that a ruling can bring into the log: the ruling's own entry holds them as base64url.
    private static final int BALLOT = 11_000;

    private static final List<String> STRIKE_CODES =
            List.of("NOT_ON_ROLL", "DUPLICATE_PERSON", "NOT_NATURAL_PERSON", "COERCED_OR_BOUGHT", "TECHNICAL");
    private final CategoryRules rules;

    RulingCheck(CategoryRules rules) {
        this.rules = rules;
    }

    Outcome<Ruling.Content> check(Course course, Ruling.Content content, Instant now) {
        return complete(content).then(it -> cited(course, it)).then(it -> possible(course, it, now));
    }

    private static Outcome<Ruling.Content> complete(Ruling.Content it) {
        Optional<Names.Broken> text = Names.text(it.text(), TEXT);
        return Outcome.unless(
                () -> Outcome.done(it),
                new Check(
                        text.isPresent(),
                        Refusal.invalid(
                                "/text", "text", text.map(Names.Broken::text).orElse(Sentence.NOTHING))),
                broken(!it.code().matches("[A-Z][A-Z0-9_]{0,63}"), "/code", "must be capital letters, digits and _"),
                broken(it.clause().isBlank() || it.clause().length() > 32, "/clause", "must have 1 to 32 characters"),
                broken(
                        it.kind().isOfNominee() && it.nominee() == null && it.candidate() == null,
                        "/nominee",
                        "must be there"),
                broken(it.kind() == Ruling.Kind.MERGE && it.into() == null, "/into", "must be there"),
                broken(it.kind() == Ruling.Kind.MOVE && it.toCategory() == null, "/toCategory", "must be there"),
                broken(movesADeadline(it.kind()) && it.until() == null, "/until", "must be there"),
                broken(it.kind() == Ruling.Kind.VOID_CARD && it.juror() == null, "/juror", "must be there"),
                broken(it.kind() == Ruling.Kind.REVERSE && it.reverses() == null, "/reverses", "must be there"),
                broken(it.kind() == Ruling.Kind.ADMIT && it.ballot() == null, "/ballot", "must be there"),
                broken(it.ballot() != null && !isBallot(it.ballot()), "/ballot", "must be an entry's bytes, base64url"),
                broken(
                        it.kind() == Ruling.Kind.STRIKE && (it.key() == null) == (it.leaf() == null),
                        "/key",
                        "a strike names a key or a leaf"),
                broken(
                        it.kind() == Ruling.Kind.STRIKE && !STRIKE_CODES.contains(it.code()),
                        "/code",
                        "must be one of {0}",
                        STRIKE_CODES));
    }

    private static boolean isBallot(String ballot) {
        try {
            return Bytes.fromBase64Url(ballot).length() <= BALLOT;
        } catch (Malformed e) {
            return false;
        }
    }

    private static Check broken(boolean broken, String at, @CompileTimeConstant String detail, Object... parameters) {
        return new Check(broken, Refusal.invalid(at, "required", detail, parameters));
    }

    /// A decision about a nominee cites a clause of the category's own rules.
    private Outcome<Ruling.Content> cited(Course course, Ruling.Content it) {
        var force = rules.of(course.edition(), course.category()).orElseThrow();
        boolean known = force.category().eligibility().isEmpty()
                || force.category().eligibility().stream()
                        .anyMatch(clause -> clause.id().equals(it.clause()));
        return Outcome.unless(
                () -> Outcome.done(it),
                broken(it.kind().isOfNominee() && !known, "/clause", "must be a clause of the category's rules"));
    }

    private static Outcome<Ruling.Content> possible(Course course, Ruling.Content it, Instant now) {
        State state = course.state();
        boolean over = (state.isOver() && !reachesCount(course, it.kind())) || state == State.ANNOUNCED;
        return Outcome.unless(
                () -> movesADeadline(it.kind()) ? extension(course, it, now) : Outcome.done(it),
                Check.when(over, Rule.TOO_LATE, "The category is in state {0}.", state),
                Check.when(
                        changesNominees(it.kind()) && !course.candidates().isEmpty(),
                        Rule.TOO_LATE,
                        "The candidates are frozen."),
                broken(
                        it.kind() == Ruling.Kind.VOID_CARD
                                && it.juror() != null
                                && !course.panel().seats(it.juror()),
                        "/juror",
                        "must sit on the category's panel"),
                broken(
                        it.kind() == Ruling.Kind.VOID_CARD
                                && it.candidate() != null
                                && course.candidate(it.candidate()).isEmpty(),
                        "/candidate",
                        "must be a candidate of the category"),
                Check.when(
                        it.kind() == Ruling.Kind.VOID_CARD && state != State.JURY,
                        state.compareTo(State.JURY) > 0 ? Rule.TOO_LATE : Rule.WRONG_STATE,
                        "Scorecards are voided while the jury sits; the category is in state {0}.",
                        state),
                Check.when(
                        it.kind() == Ruling.Kind.SUSPEND && state == State.SUSPENDED,
                        Rule.WRONG_STATE,
                        "The category is suspended already."),
                Check.when(
                        it.kind() == Ruling.Kind.RESUME && state != State.SUSPENDED,
                        Rule.WRONG_STATE,
                        "The category is not suspended."),
                Check.when(
                        it.kind() == Ruling.Kind.CANCEL && course.underlying() == State.CERTIFIED,
                        Rule.TOO_LATE,
                        "The result is certified."),
                Check.when(
                        it.kind() == Ruling.Kind.NO_AWARD && isVoted(course),
                        Rule.TOO_LATE,
                        "The vote is prepared, or over: both officers may cancel the category."));
    }

    /// What is counted of a cancelled category is counted like any other.
    private static boolean reachesCount(Course course, Ruling.Kind kind) {
        return course.isStillCounted() && (kind == Ruling.Kind.STRIKE || kind == Ruling.Kind.ADMIT);
    }

    /// From here on it takes both officers to end a category, and what is sealed is counted.
    private static boolean isVoted(Course course) {
        return !course.boxes().isEmpty() || course.underlying().compareTo(State.VOTING) >= 0;
    }

    private static boolean movesADeadline(Ruling.Kind kind) {
        return kind == Ruling.Kind.EXTEND || kind == Ruling.Kind.REOPEN;
    }

    private static boolean changesNominees(Ruling.Kind kind) {
        return switch (kind) {
            case EXCLUDE, MOVE, MERGE, LATE_CONSENT -> true;
            case EXTEND, SUSPEND, RESUME, CANCEL, STRIKE, ADMIT, WITHDRAW, NO_AWARD, REOPEN, VOID_CARD, REVERSE ->
                false;
        };
    }

    /// Extended, never shortened, and not after it has passed; and not beyond what follows it. Only a jury's time is
    /// opened again: what was nominated and voted until a close is committed to in the log.
    private static Outcome<Ruling.Content> extension(Course course, Ruling.Content it, Instant now) {
        @Nullable Instant deadline = deadline(course);
        @Nullable Instant until = it.until();
        if (deadline == null || until == null) {
            return Outcome.refused(Rule.WRONG_STATE, "Nothing can be extended in state {0}.", course.state());
        }
        Optional<Instant> next = course.schedule().inOrder().stream()
                .filter(instant -> instant.isAfter(deadline))
                .findFirst();
        return Outcome.unless(
                () -> Outcome.done(it),
                Check.when(
                        it.kind() == Ruling.Kind.REOPEN && course.state() != State.JURY,
                        Rule.WRONG_STATE,
                        "Only the jury's time can be opened again, and only until the shortlist is published."),
                Check.when(
                        it.kind() == Ruling.Kind.REOPEN && deadline.isAfter(now),
                        Rule.TOO_EARLY,
                        "The jury still has time until {0}; extend that.",
                        deadline),
                Check.when(
                        it.kind() == Ruling.Kind.EXTEND && !deadline.isAfter(now),
                        Rule.TOO_LATE,
                        "{0} has passed.",
                        deadline),
                new Check(!until.isAfter(now), Refusal.invalid("/until", "never-shortened", "must be after {0}", now)),
                new Check(
                        !until.isAfter(deadline),
                        Refusal.invalid("/until", "never-shortened", "must be after {0}", deadline)),
                new Check(
                        next.filter(instant -> !until.isBefore(instant)).isPresent(),
                        Refusal.invalid("/until", "ordered", "must be before {0}", next.orElse(deadline))));
    }

    private static @Nullable Instant deadline(Course course) {
        Schedule schedule = course.schedule();
        return switch (course.state()) {
            case PUBLISHED, NOMINATING -> schedule.nominationsClose();
            case SCREENING -> schedule.consentBy();
            case JURY -> schedule.juryDeadline();
            case SHORTLISTED, VOTING -> schedule.votingCloses();
            case COUNTING, CERTIFIED, ANNOUNCED, FINAL, SUSPENDED, CANCELLED -> null;
        };
    }
}
