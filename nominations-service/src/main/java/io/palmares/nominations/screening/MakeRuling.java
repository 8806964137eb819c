package io.palmares.nominations.screening;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.aggregate.TwoPeople;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.web.caller.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Proposes and makes rulings: two people, neither tied to a nominee of the category.
public final class MakeRuling {
    private final Rulings rulings;
    private final Courses courses;
    private final Officers officers;
    private final RulingCheck check;
    private final RulingEntry entries;
    private final InstantSource clock;

    /// Put together from its parts.
    public MakeRuling(
            Rulings rulings,
            Courses courses,
            Officers officers,
            CategoryRules rules,
            RulingEntry entries,
            InstantSource clock) {
        this.rulings = rulings;
        this.courses = courses;
        this.officers = officers;
        this.check = new RulingCheck(rules);
        this.entries = entries;
        this.clock = clock;
    }

    /// The id follows from caller and key, so the same request makes one ruling.
    public Outcome<Kept<Ruling>> propose(
            String edition, String category, Ruling.Content content, Caller caller, Ask ask) {
        String id = Hash.tagged("ruling", Objects.requireNonNull(ask.key()).getBytes(StandardCharsets.UTF_8))
                .bytes()
                .hex()
                .substring(0, 24);
        Instant now = clock.instant();
        return course(edition, category)
                .then(course -> reversed(content)
                        .then(it -> officers.act(
                                        caller, course, roles(course, it).proposes())
                                .then(by -> check.check(course, content, now)
                                        .then(good -> rulings.create(
                                                id,
                                                ask,
                                                Change.silently(Ruling.proposed(
                                                        id,
                                                        edition,
                                                        category,
                                                        content,
                                                        TwoPeople.fresh(
                                                                content.kind().name(),
                                                                payload(id, edition, category, content),
                                                                by,
                                                                now))))))));
    }

    public Outcome<Kept<Ruling>> approve(String edition, String ruling, String payloadHash, Caller caller, Ask ask) {
        return rulings.change(
                ruling,
                ask,
                kept -> of(kept, edition)
                        .then(it -> course(edition, it.category())
                                .then(course -> officers.act(
                                                caller,
                                                course,
                                                roles(course, it.content().kind())
                                                        .approves())
                                        .then(by -> TwoPeople.approve(it.proposal(), payloadHash, by, clock.instant())
                                                .then(open -> check.check(course, it.content(), clock.instant())
                                                        .map(good -> inForce(it, course, open.by(), by)))))));
    }

    public Outcome<Kept<Ruling>> withdraw(String edition, String ruling, String person, Ask ask) {
        return rulings.change(
                ruling,
                ask,
                kept -> of(kept, edition)
                        .then(it -> TwoPeople.withdraw(it.proposal(), person, clock.instant())
                                .map(open -> Change.silently(it.withdrawn()))));
    }

    private static Outcome<Ruling> of(Kept<Ruling> kept, String edition) {
        return Outcome.unless(
                () -> Outcome.done(kept.state()),
                Check.when(!kept.state().edition().equals(edition), Rule.NOT_FOUND, "There is no such ruling here."));
    }

    private Change<Ruling, Ruling.Fact> inForce(Ruling ruling, Course course, By first, By second) {
        return Change.to(
                ruling.inForce(
                        List.of(first.toString(), second.toString()),
                        clock.instant(),
                        entries.of(ruling, course, first, second)),
                List.of(new Ruling.Fact.Made()));
    }

    private Outcome<Course> course(String edition, String category) {
        return courses.of(edition, category)
                .map(kept -> Outcome.done(kept.state()))
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "There is no such category."));
    }

    /// What is reversed must be in force; reversing takes the people that making took.
    private Outcome<Ruling.Kind> reversed(Ruling.Content content) {
        if (content.reverses() == null || content.kind() != Ruling.Kind.REVERSE) {
            return Outcome.done(content.kind());
        }
        Optional<Ruling> old = rulings.find(content.reverses()).map(Kept::state);
        return Outcome.unless(
                () -> Outcome.done(old.orElseThrow().content().kind()),
                Check.when(
                        old.filter(it -> it.state() == Ruling.State.IN_FORCE).isEmpty(),
                        Rule.WRONG_STATE,
                        "The ruling to reverse is not in force."),
                Check.when(
                        old.filter(it -> isReversible(it.content().kind())).isEmpty(),
                        Rule.RULE_BROKEN,
                        "Only decisions about nominees can be reversed."));
    }

    private static boolean isReversible(Ruling.Kind kind) {
        return switch (kind) {
            case EXCLUDE, MERGE, LATE_CONSENT, WITHDRAW -> true;
            case EXTEND, SUSPEND, RESUME, CANCEL, STRIKE, ADMIT, MOVE, NO_AWARD, REOPEN, VOID_CARD, REVERSE -> false;
        };
    }

    private static RulingRoles roles(Course course, Ruling.Kind kind) {
        return RulingRoles.of(kind, course.isStillCounted() ? State.COUNTING : course.underlying());
    }

    private static String payload(String id, String edition, String category, Ruling.Content it) {
        return Json.object(members -> {
                    members.put("act", Json.of("RULING"));
                    members.put("ruling", Json.of(id));
                    members.put("edition", Json.of(edition));
                    members.put("category", Json.of(category));
                    members.put("kind", Json.of(it.kind().name()));
                    members.put("clause", Json.of(it.clause()));
                    members.put("code", Json.of(it.code()));
                    members.put("text", Json.of(it.text()));
                    put(members, "nominee", it.nominee());
                    put(members, "candidate", it.candidate());
                    put(members, "juror", it.juror());
                    put(members, "into", it.into());
                    put(members, "toCategory", it.toCategory());
                    put(members, "until", it.until() == null ? null : it.until().toString());
                    put(members, "electorClass", it.electorClass());
                    put(members, "key", it.key());
                    put(members, "leaf", it.leaf());
                    put(members, "ballot", it.ballot());
                    put(members, "reverses", it.reverses());
                })
                .canonical()
                .asUtf8();
    }

    private static void put(Map<String, Json> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, Json.of(value));
        }
    }
}
