package io.palmares.nominations.electorate;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.Rule;
import io.palmares.aggregate.TwoPeople;
import io.palmares.ledger.Json;
import io.palmares.ledger.Origin;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.entry.EntryBodies;
import io.palmares.nominations.entry.SignEntries;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/// What two people decide about an electorate: to correct the roll before the vote, to destroy its key after it.
public final class DecideElectorate {
    public static final String DESTROY = "DESTROY_ROLL_KEY";
    public static final String CORRECT = "CORRECT_ROLL";
    private final Electorates electorates;
    private final Courses courses;
    private final FreezeRoll rolls;
    private final SignEntries signing;
    private final InstantSource clock;

    public DecideElectorate(
            Electorates electorates, Courses courses, FreezeRoll rolls, SignEntries signing, InstantSource clock) {
        this.electorates = electorates;
        this.courses = courses;
        this.rolls = rolls;
        this.signing = signing;
        this.clock = clock;
    }

    public Outcome<Kept<Electorate>> propose(String edition, String category, String act, By by, Ask ask) {
        return electorates.change(
                Course.id(edition, category),
                ask,
                kept -> guard(kept.state(), act)
                        .then(may -> TwoPeople.propose(
                                kept.state().proposal(), act, payload(kept.state(), act), by, clock.instant()))
                        .map(open -> Change.<Electorate, Electorate.Fact>silently(
                                        kept.state().withProposal(open))
                                .answering(open.payloadHash())));
    }

    /// Carries the proposal out. What is destroyed cannot be had back.
    public Outcome<Kept<Electorate>> approve(String edition, String category, String payloadHash, By by, Ask ask) {
        return electorates.change(
                Course.id(edition, category),
                ask,
                kept -> TwoPeople.approve(kept.state().proposal(), payloadHash, by, clock.instant())
                        .then(open -> guard(kept.state(), open.act())
                                .map(may -> done(kept.state(), open, by).answering(open.act()))));
    }

    public Outcome<Kept<Electorate>> withdraw(String edition, String category, String person, Ask ask) {
        return electorates.change(
                Course.id(edition, category),
                ask,
                kept -> TwoPeople.withdraw(kept.state().proposal(), person, clock.instant())
                        .map(open -> Change.silently(kept.state().withProposal(null))));
    }

    private Change<Electorate, Electorate.Fact> done(Electorate electorate, Proposal open, By by) {
        if (open.act().equals(CORRECT)) {
            return rolls.corrected(
                    electorate,
                    courses.of(electorate.edition(), electorate.category())
                            .orElseThrow()
                            .state());
        }
        Instant now = clock.instant();
        EntryBodies log = new EntryBodies(new Origin(electorate.origin()));
        String entry = signing.sign(
                log.rollkey(electorate.category(), now), List.of(open.by().person(), by.person()));
        return Change.to(electorate.withoutKey(), List.of(new Electorate.Fact.KeyDestroyed(now, entry)));
    }

    private Outcome<Boolean> guard(Electorate electorate, String act) {
        Check destroyed =
                Check.when(electorate.sealedRollKey() == null, Rule.WRONG_STATE, "The roll key is destroyed already.");
        if (act.equals(CORRECT)) {
            Course course = courses.of(electorate.edition(), electorate.category())
                    .orElseThrow()
                    .state();
            Instant opens = Objects.requireNonNull(course.schedule().votingOpens());
            return Outcome.unless(
                    () -> Outcome.done(true),
                    destroyed,
                    Check.when(
                            course.state() != State.SHORTLISTED
                                    || !clock.instant().isBefore(opens),
                            Rule.TOO_LATE,
                            "After the opening nobody is added."));
        }
        return Outcome.unless(
                () -> Outcome.done(true),
                destroyed,
                Check.when(
                        !electorate.everyBoxIsUndisputed(),
                        Rule.TOO_EARLY,
                        "Not every box of this category is past its dispute window."));
    }

    private static String payload(Electorate electorate, String act) {
        return Json.object(members -> {
                    members.put("act", Json.of(act));
                    members.put("category", Json.of(electorate.category()));
                    members.put("edition", Json.of(electorate.edition()));
                    members.put("rollVersion", Json.of((long) electorate.rollVersion()));
                })
                .canonical()
                .asUtf8();
    }
}
