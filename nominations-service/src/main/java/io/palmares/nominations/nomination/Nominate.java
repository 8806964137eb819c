package io.palmares.nominations.nomination;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.people.People;
import io.palmares.nominations.rulebook.Forms;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts nominees forward: drafts, submissions, amendments, withdrawals, each until nominations close.
public final class Nominate {
    private final Nominations nominations;
    private final NominationPeriod period;
    private final Slots slots;
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
        this.period = new NominationPeriod(courses, rules, clock);
        this.slots = new Slots(nominations);
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
        return period.open(who.edition(), who.category())
                .then(force -> submit
                        ? check.check(content, force, own(who.member()))
                                .then(good -> slots.fill(who, good, force.rulebook(), this::submitted, ask))
                        : slots.fill(who, content, force.rulebook(), draft -> draft, ask))
                .then(this::inTime);
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
                        .then(good -> nominations.change(
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
                                                "It was just changed; try again.")))))
                .then(this::inTime);
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
    private Outcome<Kept<Nomination>> inTime(Kept<Nomination> kept) {
        return !kept.state().stands() || period.isTaking(kept.state())
                ? Outcome.done(kept)
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
                                        !settled.state().isListed(), Rule.TOO_LATE, "Nominations closed just now.")));
    }

    private static Check closed(Nomination nomination) {
        return Check.when(nomination.isListed(), Rule.TOO_LATE, "Nominations are closed.");
    }

    private Nomination submitted(Nomination draft) {
        return draft.submitted(clock.instant(), salts.get(), ids.of(draft));
    }

    private <T> Outcome<T> whileOpen(Kept<Nomination> mine, Function<CategoryRules.InForce, Outcome<T>> then) {
        return period.open(mine.state().edition(), mine.state().category()).then(then);
    }

    private @Nullable String own(String member) {
        return people.find(member).map(kept -> kept.state().emailKey()).orElse(null);
    }
}
