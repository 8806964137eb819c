package io.palmares.nominations.nomination;

import io.palmares.aggregate.Answers;
import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.people.People;
import io.palmares.nominations.rulebook.Forms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts nominees forward: drafts, submissions, amendments, withdrawals, each until nominations close.
public final class Nominate {
    private static final String SELF = "self";
    private final Nominations nominations;
    private final Courses courses;
    private final CategoryRules rules;
    private final People people;
    private final NomineeIds ids;
    private final ContentCheck check;
    private final Supplier<String> salts;
    private final InstantSource clock;

    /// Put together from its parts.
    ///
    /// @param salts 32 fresh random bytes, base64url
    public Nominate(
            Nominations nominations,
            Courses courses,
            CategoryRules rules,
            People people,
            NomineeIds ids,
            Forms forms,
            Supplier<String> salts,
            InstantSource clock) {
        this.nominations = nominations;
        this.courses = courses;
        this.rules = rules;
        this.people = people;
        this.ids = ids;
        this.check = new ContentCheck(forms);
        this.salts = salts;
        this.clock = clock;
    }

    /// Who nominates where.
    public record Nominator(String edition, String category, String member) {}

    /// Fills the nominator's next free slot. The same request again gives what it made.
    public Outcome<Kept<Nomination>> nominate(Nominator who, Nomination.Content content, boolean submit, Ask ask) {
        return open(who.edition(), who.category())
                .then(now -> in(who.edition(), who.category()).then(force -> {
                    List<String> slots = slots(force, content.self());
                    return submit
                            ? check.check(content, force, own(who.member()))
                                    .then(good -> fill(who, good, slots, true, ask))
                            : fill(who, content, slots, false, ask);
                }));
    }

    private Outcome<Kept<Nomination>> fill(
            Nominator who, Nomination.Content content, List<String> slots, boolean submit, Ask ask) {
        for (int attempt = 0; attempt < 10; attempt++) {
            List<Kept<Nomination>> mine = nominations.ofMember(who.edition(), who.category(), who.member());
            Optional<Kept<Nomination>> known = mine.stream()
                    .filter(kept -> Answers.of(kept, ask).isPresent())
                    .findFirst();
            Optional<String> slot = known.map(kept -> kept.state().slot()).or(() -> free(slots, mine));
            if (slot.isEmpty()) {
                return Outcome.refused(
                        Rule.LIMIT_REACHED,
                        "A member puts forward at most {0} of this kind in a category.",
                        slots.size());
            }
            Outcome<Kept<Nomination>> filled = fill(who, content, slot.get(), submit, ask);
            // Taken in between by another request of the same member: look again.
            if (!(filled instanceof Refused<Kept<Nomination>>(Refusal no) && no.rule() == Rule.ALREADY_EXISTS)) {
                return filled;
            }
        }
        return Outcome.refused(Rule.BUSY, "Several of your nominations arrive at once; try again.");
    }

    private static Optional<String> free(List<String> slots, List<Kept<Nomination>> mine) {
        return slots.stream()
                .filter(slot -> mine.stream()
                        .noneMatch(kept ->
                                kept.state().slot().equals(slot) && kept.state().state() != Nomination.State.WITHDRAWN))
                .findFirst();
    }

    private Outcome<Kept<Nomination>> fill(
            Nominator who, Nomination.Content content, String slot, boolean submit, Ask ask) {
        String id = Nomination.id(who.edition(), who.category(), who.member(), slot);
        Nomination draft = new Nomination(
                who.edition(),
                who.category(),
                who.member(),
                slot,
                content,
                Nomination.State.DRAFT,
                List.of(),
                null,
                false,
                null);
        if (nominations.find(id).isEmpty()) {
            return inTime(nominations.create(id, ask, Change.silently(submit ? submitted(draft) : draft)));
        }
        return inTime(nominations.change(
                id,
                ask,
                kept -> Outcome.unless(
                        () -> Outcome.done(Change.silently(
                                submit
                                        ? submitted(kept.state().anew(content))
                                        : kept.state().anew(content))),
                        Check.when(
                                kept.state().state() != Nomination.State.WITHDRAWN
                                        || kept.state().attach(),
                                Rule.ALREADY_EXISTS,
                                "The slot is taken."))));
    }

    /// Rewrites. What was submitted is submitted again with it: the last version counts.
    public Outcome<Kept<Nomination>> amend(String id, String member, Nomination.Content content, Ask ask) {
        return mine(id, member)
                .then(mine -> whileOpen(
                                mine,
                                force -> mine.state().stands()
                                        ? check.check(content, force, own(member))
                                        : Outcome.done(content))
                        .then(good -> nominations.change(id, ask, kept -> amended(kept.state(), good))));
    }

    private Outcome<Change<Nomination, Void>> amended(Nomination nomination, Nomination.Content content) {
        return Outcome.unless(
                () -> Outcome.done(Change.silently(
                        nomination.stands() ? submitted(nomination.with(content)) : nomination.with(content))),
                closed(nomination),
                Check.when(
                        nomination.state() == Nomination.State.WITHDRAWN,
                        Rule.WRONG_STATE,
                        "The nomination is withdrawn."),
                Check.when(
                        nomination.stands() && !nomination.content().namesTheSame(content),
                        Rule.RULE_BROKEN,
                        "Whom a submitted nomination puts forward stays; withdraw it and nominate anew."),
                Check.when(
                        nomination.content().self() != content.self(),
                        Rule.RULE_BROKEN,
                        "Putting oneself forward is another nomination."));
    }

    public Outcome<Kept<Nomination>> submit(String id, String member, Ask ask) {
        return mine(id, member)
                .then(mine -> whileOpen(mine, force -> check.check(mine.state().content(), force, own(member)))
                        .then(good -> inTime(nominations.change(
                                id,
                                ask,
                                kept -> Outcome.unless(
                                        () -> Outcome.done(Change.silently(submitted(kept.state()))),
                                        Check.when(
                                                kept.state().state() != Nomination.State.DRAFT,
                                                Rule.WRONG_STATE,
                                                "The nomination is not a draft."),
                                        Check.when(
                                                !kept.state().content().equals(good),
                                                Rule.BUSY,
                                                "It was just changed; try again."))))));
    }

    public Outcome<Kept<Nomination>> withdraw(String id, String member, Ask ask) {
        return mine(id, member)
                .then(mine -> whileOpen(mine, force -> Outcome.done(force))
                        .then(force -> nominations.change(
                                id,
                                ask,
                                kept -> Outcome.unless(
                                        () -> Outcome.done(
                                                Change.silently(kept.state().withdrawn())),
                                        closed(kept.state())))));
    }

    /// A member's own nomination; another's is as if it were not there.
    public Outcome<Kept<Nomination>> mine(String id, String member) {
        return nominations
                .find(id)
                .filter(kept -> kept.state().member().equals(member))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such nomination of yours."));
    }

    /// What was stored while nominations closed counts if it was listed, and otherwise is taken back.
    private Outcome<Kept<Nomination>> inTime(Outcome<Kept<Nomination>> stored) {
        return stored.then(kept -> !kept.state().stands() || isTaking(kept.state())
                ? stored
                : nominations
                        .change(
                                kept.id(),
                                Ask.plain(),
                                newest -> Outcome.done(Change.silently(
                                        newest.state().isListed()
                                                ? newest.state()
                                                : newest.state().withdrawn())))
                        .then(settled -> Outcome.unless(
                                () -> Outcome.done(settled),
                                Check.when(
                                        !settled.state().isListed(), Rule.TOO_LATE, "Nominations closed just now."))));
    }

    private boolean isTaking(Nomination nomination) {
        return courses.of(nomination.edition(), nomination.category())
                .map(kept -> kept.state().underlying())
                .filter(state -> state == State.PUBLISHED || state == State.NOMINATING)
                .isPresent();
    }

    private static Check closed(Nomination nomination) {
        return Check.when(nomination.isListed(), Rule.TOO_LATE, "Nominations are closed.");
    }

    private Nomination submitted(Nomination draft) {
        return draft.submitted(clock.instant(), salts.get(), ids.of(draft));
    }

    private <T> Outcome<T> whileOpen(Kept<Nomination> mine, Function<CategoryRules.InForce, Outcome<T>> then) {
        Nomination nomination = mine.state();
        return open(nomination.edition(), nomination.category())
                .then(now -> in(nomination.edition(), nomination.category()))
                .then(then);
    }

    private Outcome<CategoryRules.InForce> in(String edition, String category) {
        return rules.of(edition, category)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such category."));
    }

    /// Decided by this service's clock alone, whether or not a timer has moved the category yet.
    private Outcome<Instant> open(String edition, String category) {
        Optional<Kept<Course>> found = courses.of(edition, category);
        if (found.isEmpty()) {
            return Outcome.refused(Rule.NOT_FOUND, "There is no such category.");
        }
        Course course = found.get().state();
        if (!course.terms().preset().hasNominations()) {
            return Outcome.refused(Rule.RULE_BROKEN, "This category takes no nominations.");
        }
        Instant now = clock.instant();
        Instant opens = Objects.requireNonNull(course.schedule().nominationsOpen());
        Instant closes = Objects.requireNonNull(course.schedule().nominationsClose());
        return Outcome.unless(
                () -> Outcome.done(now),
                Check.when(
                        course.state() != State.PUBLISHED && course.state() != State.NOMINATING,
                        course.state() == State.SUSPENDED ? Rule.WRONG_STATE : Rule.TOO_LATE,
                        "The category is in state {0}.",
                        course.state()),
                Check.when(now.isBefore(opens), Rule.TOO_EARLY, "Nominations open at {0}.", opens),
                Check.when(!now.isBefore(closes), Rule.TOO_LATE, "Nominations closed at {0}.", closes));
    }

    private static List<String> slots(CategoryRules.InForce force, boolean self) {
        if (self) {
            return force.rulebook().selfNominations() > 0 ? List.of(SELF) : List.of();
        }
        return IntStream.rangeClosed(1, force.rulebook().otherNominations())
                .mapToObj(Integer::toString)
                .toList();
    }

    private @Nullable String own(String member) {
        return people.find(member).map(kept -> kept.state().emailKey()).orElse(null);
    }
}
