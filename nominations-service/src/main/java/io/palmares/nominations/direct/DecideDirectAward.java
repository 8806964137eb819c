package io.palmares.nominations.direct;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.aggregate.TwoPeople;
import io.palmares.booth.CandidateId;
import io.palmares.booth.RandomSource;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.SaltedHash;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Direct;
import io.palmares.nominations.category.DirectMoves;
import io.palmares.nominations.category.State;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.PublicRecords;
import io.palmares.web.caller.Role;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A special award without nomination or vote: an organiser proposes, both officers approve, and the recipient has
/// accepted in confidence.
public final class DecideDirectAward {
    public static final String ACT = "DIRECT_AWARD";
    private final Courses courses;
    private final PublicRecords records;
    private final Predicate<String> demo;
    private final Supplier<String> ids;
    private final RandomSource random;
    private final InstantSource clock;

    /// Put together from its parts.
    ///
    /// @param demo whether an edition is invented
    public DecideDirectAward(
            Courses courses,
            PublicRecords records,
            Predicate<String> demo,
            Supplier<String> ids,
            RandomSource random,
            InstantSource clock) {
        this.courses = courses;
        this.records = records;
        this.demo = demo;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /// Who is to get it.
    ///
    /// @param acceptance how and when they accepted, in the organiser's words
    public record Award(Nominee.Identity recipient, Nominee.File file, String acceptance) {}

    public Outcome<Kept<Course>> propose(String edition, String category, Award award, By by, Ask ask) {
        return Outcome.unless(
                () -> courses.change(
                        Course.id(edition, category),
                        ask,
                        kept -> open(kept.state())
                                .then(course -> TwoPeople.propose(
                                        course.proposal(), ACT, payload(course, award), by, clock.instant()))
                                .map(made -> Change.<Course, Course.Fact>silently(
                                                DirectMoves.proposed(kept.state(), made))
                                        .answering(made.payloadHash()))),
                new Check(
                        award.recipient().name().isBlank(),
                        Refusal.invalid("/nominee/name", "not-blank", "must be there")),
                new Check(award.file().citation().isEmpty(), Refusal.invalid("/citation", "required", "must be there")),
                new Check(
                        award.acceptance().isBlank(),
                        Refusal.invalid("/acceptance", "not-blank", "the recipient must have accepted")));
    }

    /// The first officer's word is kept with the proposal; the second one's decides.
    public Outcome<Kept<Course>> approve(String edition, String category, String payloadHash, By by, Ask ask) {
        return courses.change(
                Course.id(edition, category),
                ask,
                kept -> open(kept.state())
                        .then(course -> TwoPeople.approve(course.proposal(), payloadHash, by, clock.instant()))
                        .then(open -> approved(kept.state(), open, by)));
    }

    public Outcome<Kept<Course>> withdraw(String edition, String category, String person, Ask ask) {
        return courses.change(
                Course.id(edition, category),
                ask,
                kept -> TwoPeople.withdraw(kept.state().proposal(), person, clock.instant())
                        .map(open -> Change.silently(DirectMoves.proposed(kept.state(), null))));
    }

    private Outcome<Change<Course, Course.Fact>> approved(Course course, Proposal open, By by) {
        if (open.approved().stream().anyMatch(other -> other.role() == by.role())) {
            return Outcome.refused(Rule.RULE_BROKEN, "The other officer must approve, too.");
        }
        Proposal next = open.approvedBy(by);
        boolean both = next.approved().stream()
                .map(By::role)
                .toList()
                .containsAll(List.of(Role.RETURNING_OFFICER, Role.SECOND_OFFICER));
        return Outcome.done(
                both ? DirectMoves.decided(course, direct(next)) : Change.silently(DirectMoves.proposed(course, next)));
    }

    private static Outcome<Course> open(Course course) {
        return Outcome.unless(
                () -> Outcome.done(course),
                Check.when(
                        course.terms().preset() != Preset.DIRECT,
                        Rule.RULE_BROKEN,
                        "Only a category of preset DIRECT is awarded so."),
                Check.when(
                        course.state() != State.PUBLISHED || course.direct() != null,
                        Rule.WRONG_STATE,
                        "The award is decided, or the category is in state {0}.",
                        course.state()));
    }

    private Direct direct(Proposal approved) {
        JsonObject payload = CanonicalJson.parseObject(approved.payload().getBytes(StandardCharsets.UTF_8));
        String record = payload.text("record");
        Bytes salt = random.bytes(SaltedHash.SALT_LENGTH);
        return new Direct(
                ids.get(),
                CandidateId.generate(random).value(),
                record,
                salt.base64Url(),
                SaltedHash.of(SaltedHash.Kind.LABEL, salt, Bytes.utf8(record)).toString(),
                SaltedHash.of(
                                SaltedHash.Kind.TEXT,
                                salt,
                                payload.object("citation").canonical())
                        .toString());
    }

    private String payload(Course course, Award award) {
        Nominee recipient = new Nominee(
                course.edition(),
                course.category(),
                "",
                award.recipient(),
                award.file(),
                Nominee.State.CONSENTED,
                null,
                List.of(),
                List.of(),
                null,
                false,
                null,
                null);
        return Json.object(members -> {
                    members.put("act", Json.of(ACT));
                    members.put("acceptance", Json.of(award.acceptance()));
                    members.put("category", Json.of(course.category()));
                    members.put("citation", texts(award.file().citation()));
                    members.put("edition", Json.of(course.edition()));
                    members.put("record", Json.of(records.of(recipient, demo.test(course.edition()))));
                    put(members, "contact", award.recipient().contact());
                })
                .canonical()
                .asUtf8();
    }

    private static Json texts(Map<String, String> texts) {
        return Json.object(members -> texts.forEach((language, text) -> members.put(language, Json.of(text))));
    }

    private static void put(Map<String, Json> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, Json.of(Objects.requireNonNull(value)));
        }
    }
}
