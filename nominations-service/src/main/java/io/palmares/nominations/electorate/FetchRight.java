package io.palmares.nominations.electorate;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.booth.PaperScope;
import io.palmares.booth.VotingRight;
import io.palmares.ledger.Origin;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.Memberships;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells electors whether they may vote, and hands out their rights. The same person gets the same right on any
/// device.
public final class FetchRight {
    private final Electorates electorates;
    private final Electors electors;
    private final Memberships memberships;
    private final Courses courses;
    private final FreezeRoll rolls;
    private final CurrentRoll roll;
    private final InstantSource clock;

    public FetchRight(
            Electorates electorates,
            Electors electors,
            Memberships memberships,
            Courses courses,
            FreezeRoll rolls,
            InstantSource clock) {
        this.electorates = electorates;
        this.electors = electors;
        this.memberships = memberships;
        this.courses = courses;
        this.rolls = rolls;
        this.roll = new CurrentRoll(electorates, electors);
        this.clock = clock;
    }

    /// Why someone may not vote (yet).
    public enum Reason {
        NO_VOTE,
        NOT_ON_ROLL,
        ROLL_NOT_FROZEN,
        OWN_CANDIDATE,
        PAPER_NOT_READY,
        SUSPENDED,
        CANCELLED,
        CLOSED
    }

    /// The answer to "Can I vote?".
    public record MayVote(
            boolean may,
            @Nullable Reason reason,
            @Nullable String electorClass,
            @Nullable Instant opens,
            @Nullable Instant closes) {}

    /// A right, in its holder's hands.
    ///
    /// @param seed 32 bytes, base64url: whoever has it can vote
    public record Right(
            String electorClass,
            @Nullable String section,
            int rollVersion,
            String seed,
            String publicKey,
            String paper) {}

    public Optional<MayVote> mayVote(String edition, String category, String person) {
        return courses.of(edition, category).map(kept -> answer(kept.state(), person));
    }

    private MayVote answer(Course course, String person) {
        Optional<Elector> elector = roll.find(course, person);
        @Nullable String electorClass = elector.map(Elector::electorClass).orElse(null);
        Optional<Paper> paper = elector.flatMap(it -> paper(course, it));
        @Nullable
        Instant opens = paper.map(Paper::opens).orElse(course.schedule().votingOpens());
        @Nullable Instant closes = course.schedule().votingCloses();
        @Nullable Reason no = reason(course, person, elector, paper);
        return new MayVote(no == null, no, electorClass, opens, closes);
    }

    private @Nullable Reason reason(Course course, String person, Optional<Elector> elector, Optional<Paper> paper) {
        if (!course.terms().preset().hasVote()) {
            return Reason.NO_VOTE;
        }
        if (course.state() == State.CANCELLED) {
            return Reason.CANCELLED;
        }
        if (course.state() == State.SUSPENDED) {
            return Reason.SUSPENDED;
        }
        if (elector.isEmpty()) {
            boolean member = memberships.of(course.edition(), person).isPresent();
            boolean frozen = electorates.find(course.id()).isPresent();
            return member && !frozen ? Reason.ROLL_NOT_FROZEN : Reason.NOT_ON_ROLL;
        }
        if (elector.get().withheld()) {
            return Reason.OWN_CANDIDATE;
        }
        if (course.state() != State.SHORTLISTED && course.state() != State.VOTING) {
            return Reason.CLOSED;
        }
        return paper.isEmpty() ? Reason.PAPER_NOT_READY : null;
    }

    /// The right itself, from the moment the paper is frozen. The first time is remembered, and the member told.
    public Outcome<Right> fetch(String edition, String category, String person, Ask ask) {
        Optional<Course> course = courses.of(edition, category).map(Kept::state);
        if (course.isEmpty()) {
            return Outcome.refused(Rule.NOT_FOUND, "There is no such category.");
        }
        MayVote may = answer(course.get(), person);
        if (may.reason() != null) {
            return Outcome.refused(
                    may.reason() == Reason.PAPER_NOT_READY || may.reason() == Reason.ROLL_NOT_FROZEN
                            ? Rule.TOO_EARLY
                            : Rule.RULE_BROKEN,
                    "No right to vote here: {0}.",
                    may.reason());
        }
        return electors.change(
                        roll.find(course.get(), person).orElseThrow().id(),
                        ask,
                        kept -> Outcome.done(Change.silently(kept.state().fetched(clock.instant()))))
                .then(elector -> right(course.get(), elector.state()));
    }

    /// Whose right it is can learn its public half as long as it can be derived, to look for it in the closed box. That
    /// is no fetching: with it nobody can vote.
    public Outcome<Right> publicHalf(String edition, String category, String person) {
        Optional<Course> course = courses.of(edition, category).map(Kept::state);
        Optional<Elector> elector = course.flatMap(it -> roll.find(it, person)).filter(it -> !it.withheld());
        return elector.isEmpty()
                ? Outcome.refused(Rule.NOT_FOUND, "You have no right in such a category.")
                : right(course.orElseThrow(), elector.get());
    }

    private Outcome<Right> right(Course course, Elector elector) {
        Optional<Electorate> electorate = electorates.find(course.id()).map(Kept::state);
        Optional<Paper> paper = paper(course, elector);
        Optional<Membership> member =
                memberships.of(course.edition(), elector.person()).map(Kept::state);
        return Outcome.unless(
                () -> Outcome.done(
                        derived(electorate.orElseThrow(), paper.orElseThrow(), member.orElseThrow(), elector)),
                Check.when(
                        electorate.filter(it -> it.sealedRollKey() != null).isEmpty(),
                        Rule.TOO_LATE,
                        "The key of this category's rights is destroyed."),
                Check.when(paper.isEmpty(), Rule.TOO_EARLY, "The paper is not ready."),
                Check.when(
                        member.filter(it -> it.rollId() != null).isEmpty(),
                        Rule.RULE_BROKEN,
                        "The link to this right was erased."));
    }

    private Right derived(Electorate electorate, Paper paper, Membership member, Elector elector) {
        PaperScope scope =
                new PaperScope(new Origin(electorate.origin()), electorate.category(), elector.electorClass(), null);
        VotingRight right =
                VotingRight.derive(rolls.key(electorate), scope, elector.rollVersion(), Rolls.rollId(member));
        return new Right(
                elector.electorClass(),
                null,
                elector.rollVersion(),
                right.seed().base64Url(),
                right.publicKey().toString(),
                paper.paper());
    }

    private Optional<Paper> paper(Course course, Elector elector) {
        return electorates
                .find(course.id())
                .flatMap(kept -> kept.state().paper(elector.electorClass(), elector.rollVersion()));
    }
}
