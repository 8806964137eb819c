package io.palmares.nominations.endorsement;

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
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Rules;
import io.palmares.nominations.people.Memberships;
import io.palmares.web.text.Names;
import io.palmares.web.text.Sentence;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Members endorse nominees who have consented, and take it back, while the window is open. Who has not consented is
/// as if they were not there.
public final class Endorse {
    /// In characters.
    public static final int LONGEST = 500;

    private final Endorsements endorsements;
    private final Nominees nominees;
    private final Courses courses;
    private final Memberships memberships;
    private final Bars bars;
    private final InstantSource clock;

    public Endorse(
            Endorsements endorsements,
            Nominees nominees,
            Courses courses,
            Memberships memberships,
            Bars bars,
            InstantSource clock) {
        this.endorsements = endorsements;
        this.nominees = nominees;
        this.courses = courses;
        this.memberships = memberships;
        this.bars = bars;
        this.clock = clock;
    }

    /// Fills the member's slot at this nominee; again, it changes the words.
    ///
    /// @param statement why, in the member's words, if they say so
    public Outcome<Kept<Endorsement>> endorse(Endorser who, String nominee, @Nullable String statement, Ask ask) {
        return endorsements
                .known(Endorsement.id(nominee, who.member()), ask)
                .orElseGet(() -> open(who)
                        .then(course -> standing(who, nominee))
                        .then(found -> allowed(who, found, statement))
                        .then(found -> give(who, nominee, statement, ask)));
    }

    /// From the nominee, whatever became of it, and from those that were merged into it. Again, it changes nothing.
    ///
    /// @return how many slots it emptied
    public Outcome<Integer> withdraw(Endorser who, String nominee, Ask ask) {
        Merges merges = Merges.in(nominees, who.edition(), who.category());
        List<Endorsement> mine = endorsements.ofMember(who.edition(), who.category(), who.member()).stream()
                .filter(it -> nominee.equals(it.nominee()) || nominee.equals(merges.into(it.nominee())))
                .toList();
        if (mine.isEmpty()) {
            return Outcome.refused(Rule.NOT_FOUND, "There is no such endorsement of yours.");
        }
        List<String> standing =
                mine.stream().filter(Endorsement::stands).map(Endorsement::id).toList();
        return standing.isEmpty() ? Outcome.done(0) : open(who).then(course -> takeBack(standing, ask));
    }

    private Outcome<Course> open(Endorser who) {
        return courses.of(who.edition(), who.category())
                .map(kept -> Window.of(kept.state(), clock.instant()))
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such category."));
    }

    private Outcome<Nominee> standing(Endorser who, String nominee) {
        return nominees.find(nominee)
                .map(Kept::state)
                .filter(it ->
                        it.edition().equals(who.edition()) && it.category().equals(who.category()))
                .filter(Rules::stands)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such nominee to endorse."));
    }

    private Outcome<Nominee> allowed(Endorser who, Nominee nominee, @Nullable String statement) {
        Optional<Names.Broken> broken = Optional.ofNullable(statement).flatMap(words -> Names.text(words, LONGEST));
        Optional<Bar> bar = bars.of(nominee, who);
        return Outcome.unless(
                () -> Outcome.done(nominee),
                Check.when(
                        memberships.of(who.edition(), who.member()).isEmpty(),
                        Rule.FORBIDDEN,
                        "Only members of the edition endorse."),
                new Check(
                        bar.isPresent(),
                        Refusal.of(Rule.RULE_BROKEN, bar.map(Bar::detail).orElse(Sentence.NOTHING))),
                new Check(
                        broken.isPresent(),
                        Refusal.invalid(
                                "/statement",
                                broken.map(Names.Broken::rule).orElse(""),
                                broken.map(Names.Broken::text).orElse(Sentence.NOTHING))));
    }

    private Outcome<Kept<Endorsement>> give(Endorser who, String nominee, @Nullable String statement, Ask ask) {
        Endorsement fresh = new Endorsement(
                who.edition(), who.category(), nominee, who.member(), statement, clock.instant(), false);
        boolean before = endorsements
                .find(fresh.id())
                .filter(kept -> kept.state().stands())
                .isPresent();
        Outcome<Kept<Endorsement>> made = endorsements.create(fresh.id(), ask, Change.silently(fresh));
        Outcome<Kept<Endorsement>> given = isTaken(made)
                ? endorsements.change(
                        fresh.id(),
                        ask,
                        kept -> Outcome.done(Change.silently(kept.state().given(statement, clock.instant()))))
                : made;
        return before ? given : given.then(kept -> inTime(kept, nominee));
    }

    private static boolean isTaken(Outcome<Kept<Endorsement>> made) {
        return made instanceof Refused<Kept<Endorsement>>(Refusal no) && no.rule() == Rule.ALREADY_EXISTS;
    }

    /// Looked at again once it is stored: whoever fixes or moves the nominee first fixes it and then reads who endorsed
    /// it, so that what is kept here is known there.
    private Outcome<Kept<Endorsement>> inTime(Kept<Endorsement> kept, String nominee) {
        return nominees.find(nominee).filter(now -> Rules.stands(now.state())).isPresent()
                ? Outcome.done(kept)
                : takeBack(List.of(kept.id()), Ask.plain())
                        .then(taken -> Outcome.refused(Rule.TOO_LATE, "Just now it was decided about this nominee."));
    }

    private Outcome<Integer> takeBack(List<String> ids, Ask ask) {
        Outcome<Integer> taken = Outcome.done(0);
        for (String id : ids) {
            taken = taken.then(before -> endorsements
                    .change(
                            id,
                            ask,
                            kept -> Outcome.done(Change.silently(kept.state().takenBack())))
                    .map(kept -> before + 1));
        }
        return taken;
    }
}
