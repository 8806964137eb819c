package io.palmares.nominations.killing;

import static io.palmares.nominations.Killing.Halves.NONE;
import static io.palmares.nominations.Killing.Halves.POSSIBLE;
import static io.palmares.nominations.Story.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Http;
import io.palmares.nominations.Killing;
import io.palmares.nominations.Story;
import io.palmares.nominations.nominee.ConsentLinks;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// From the opening of nominations to the jury, and every ruling that may be made on the way.
class KillingANominationTest extends Killing {
    private static final String E = "kill-2";
    private static final String MINE = API + "/nominations/" + E + ":manager:m1:";
    private static final String RULINGS = API + "/editions/" + E + "/rulings";
    private static final Set<String> OFFICERS = Set.of("SUSPEND", "RESUME", "CANCEL");
    private static final Set<String> JURY = Set.of("VOID_CARD", "REOPEN");
    private List<String> jury = List.of();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ConsentLinks links;

    private Http.Reply nominate(Story story, String member, String name, boolean submit) {
        return ask(
                story.member(member),
                story.path("manager") + "/nominations",
                Story.nomination(name, name.toLowerCase(Locale.ROOT) + "@kill.example", submit));
    }

    private static String id(Story story, String name) {
        return story.nominee(name).path("nominee").asString();
    }

    private void answers(Story story, String name, String answer) {
        Story.ok(asNobody().post(API + "/consents/" + links.token(id(story, name)), "{\"answer\":\"" + answer + "\"}"));
    }

    /// Proposed before, approved under fire.
    private Stream<DynamicTest> ruling(Story story, String kind, Supplier<String> more) {
        Http second = OFFICERS.contains(kind) ? story.secondOfficer() : story.returningOfficer();
        Http.Reply[] proposed = new Http.Reply[1];
        return Stream.of(
                then(
                        "proposed: " + kind,
                        () -> proposed[0] = ask(
                                proposer(story, kind),
                                RULINGS + "/proposals",
                                "{\"kind\":\"" + kind
                                        + "\",\"category\":\"manager\",\"clause\":\"E1\",\"code\":\"BECAUSE\",\"text\":\"Because.\""
                                        + more.get() + "}")),
                step(
                        kind,
                        NONE,
                        () -> ask(
                                second,
                                RULINGS + "/"
                                        + proposed[0].json().path("ruling").asString() + "/approvals",
                                "{\"payloadHash\":\""
                                        + proposed[0].json().path("payloadHash").asString() + "\"}")));
    }

    private Http proposer(Story story, String kind) {
        return OFFICERS.contains(kind)
                ? story.returningOfficer()
                : JURY.contains(kind) ? as(jury.getFirst(), "CHAIR@" + E + "/manager") : story.organiser();
    }

    private void seatJury(Story story) {
        jury = story.members(2);
        long version = story.organiser().get(story.path("manager")).version();
        put(
                story.organiser(),
                story.path("manager") + "/panel",
                "{\"members\":[{\"person\":\"" + jury.getFirst() + "\",\"chair\":true},{\"person\":\"" + jury.getLast()
                        + "\",\"chair\":false}]}",
                version);
        story.listKeys();
    }

    private static String ruled(Story story, String kind) {
        for (JsonNode ruling : story.organiser().get(RULINGS).json().path("items")) {
            if (ruling.at("/content/kind").asString().equals(kind))
                return ruling.path("ruling").asString();
        }
        throw new AssertionError("no ruling " + kind);
    }

    @TestFactory
    Stream<DynamicTest> healsAndTellsOnce() {
        Story story = story(E);
        return Stream.of(
                        Stream.of(
                                then("an edition is published", () -> story.published()),
                                step("nominations open", POSSIBLE, () -> story.moveTo("2020-02-02T09:00:00Z")),
                                step("drafting a nomination", NONE, () -> nominate(story, "m1", "Ada", false)),
                                step("submitting it", NONE, () -> ask(story.member("m1"), MINE + "1/submission", "")),
                                step(
                                        "amending it",
                                        NONE,
                                        () -> put(
                                                story.member("m1"),
                                                MINE + "1",
                                                Story.nomination("Ada", "ada@kill.example", true)
                                                        .replace(",\"submit\":true", "")
                                                        .replace("Good work.", "Better work."),
                                                3L)),
                                step("nominating at once", NONE, () -> nominate(story, "m1", "Ben", true)),
                                step("withdrawing it", NONE, () -> ask(story.member("m1"), MINE + "2/withdrawal", "")),
                                then("others are nominated", () -> {
                                    nominate(story, "m1", "Bob", true);
                                    Stream.of("Adah", "Eve").forEach(name -> nominate(story, "m2", name, true));
                                    Stream.of("Lia", "Kim", "Sam").forEach(name -> nominate(story, "m3", name, true));
                                }),
                                step("consenting", NONE, () -> answers(story, "Ada", "CONSENT")),
                                step("declining", NONE, () -> answers(story, "Kim", "DECLINE"))),
                        ruling(story, "EXTEND", () -> ",\"until\":\"2020-03-02T17:00:00Z\""),
                        ruling(story, "SUSPEND", () -> ""),
                        ruling(story, "RESUME", () -> ""),
                        ruling(
                                story,
                                "MOVE",
                                () -> ",\"nominee\":\"" + id(story, "Sam") + "\",\"toCategory\":\"partnership\""),
                        ruling(
                                story,
                                "MERGE",
                                () -> ",\"nominee\":\"" + id(story, "Adah") + "\",\"into\":\"" + id(story, "Ada")
                                        + "\""),
                        ruling(story, "EXCLUDE", () -> ",\"nominee\":\"" + id(story, "Eve") + "\""),
                        ruling(story, "WITHDRAW", () -> ",\"nominee\":\"" + id(story, "Bob") + "\""),
                        ruling(story, "REVERSE", () -> ",\"reverses\":\"" + ruled(story, "WITHDRAW") + "\""),
                        Stream.of(
                                step("nominations close", POSSIBLE, () -> story.moveTo("2020-03-02T17:00:00Z")),
                                then("one more consents", () -> answers(story, "Bob", "CONSENT")),
                                step("the silent are reminded", POSSIBLE, () -> story.moveTo("2020-03-06T17:00:00Z")),
                                step("the silent are timed out", POSSIBLE, () -> story.moveTo("2020-03-08T17:00:00Z"))),
                        ruling(story, "LATE_CONSENT", () -> ",\"nominee\":\"" + id(story, "Lia") + "\""),
                        ruling(story, "REVERSE", () -> ",\"reverses\":\"" + ruled(story, "LATE_CONSENT") + "\""),
                        Stream.of(
                                step(
                                        "admitting a nominee",
                                        NONE,
                                        () -> ask(
                                                story.organiser(),
                                                story.path("manager") + "/nominees/" + id(story, "Ada")
                                                        + "/eligibility",
                                                "{\"eligible\":true}")),
                                then("another, too", () -> story.admit("Bob")),
                                step(
                                        "freezing the candidates",
                                        POSSIBLE,
                                        () -> ask(story.returningOfficer(), story.path("manager") + "/freeze", "")),
                                then("a jury is seated", () -> seatJury(story))),
                        ruling(story, "VOID_CARD", () -> ",\"juror\":\"" + jury.getLast() + "\""),
                        Stream.of(then("its time is over", () -> story.moveTo("2020-05-01T16:00:00Z"))),
                        ruling(story, "REOPEN", () -> ",\"until\":\"2020-05-20T16:00:00Z\""),
                        ruling(story, "NO_AWARD", () -> ""))
                .flatMap(steps -> steps);
    }

    private Story nominated(String... names) {
        Story story = story(E).published();
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        Stream.of(names).forEach(name -> nominate(story, "m1", name, true));
        rest();
        return story;
    }

    /// The two people's word is written, and nothing that follows from it.
    private void isInForceWithoutEffect(Story story, String kind, String more) {
        Http.Reply proposed = ask(
                story.organiser(),
                RULINGS + "/proposals",
                "{\"kind\":\"" + kind
                        + "\",\"category\":\"manager\",\"clause\":\"E1\",\"code\":\"BECAUSE\",\"text\":\"Because.\""
                        + more
                        + "}");
        dies(
                1,
                () -> ask(
                        story.returningOfficer(),
                        RULINGS + "/" + proposed.json().path("ruling").asString() + "/approvals",
                        "{\"payloadHash\":\""
                                + proposed.json().path("payloadHash").asString() + "\"}"));
    }

    @Test
    void noNomineeBecomesACandidateAgainstARulingInForce() {
        Story story = nominated("Ada", "Ben", "Eve");
        Stream.of("Ada", "Ben", "Eve").forEach(name -> answers(story, name, "CONSENT"));
        story.moveTo("2020-03-01T17:00:00Z");
        rest();
        Stream.of("Ada", "Ben", "Eve").forEach(story::admit);
        isInForceWithoutEffect(story, "EXCLUDE", ",\"nominee\":\"" + id(story, "Eve") + "\"");
        String freeze = "{\"distinctConfirmed\":true}";
        assertThat(story.returningOfficer()
                        .post(story.path("manager") + "/freeze", freeze)
                        .status())
                .isEqualTo(503);
        rest();
        Story.ok(story.returningOfficer().post(story.path("manager") + "/freeze", freeze));
        assertThat(story.nominee("Eve").path("state").asString()).isEqualTo("INELIGIBLE");
        assertThat(story.nominee("Eve").path("candidate").asString("")).isEmpty();
    }

    @Test
    void anExtensionInForceComesBeforeTheInstantItMoved() {
        Story story = nominated("Ada");
        isInForceWithoutEffect(story, "EXTEND", ",\"until\":\"2020-03-02T17:00:00Z\"");
        story.moveTo("2020-03-01T17:30:00Z");
        rest();
        assertThat(story.state("manager")).isEqualTo("NOMINATING");
        nominate(story, "m2", "Ben", true);
        story.moveTo("2020-03-02T17:00:00Z");
        rest();
        assertThat(story.state("manager")).isEqualTo("SCREENING");
    }

    @Test
    void aNominationThatWasWithdrawnBeforeItReachedItsNomineeHoldsNothingUp() {
        Story story = nominated("Ada", "Ben");
        dies(1, () -> nominate(story, "m2", "Eve", true));
        ask(story.member("m2"), API + "/nominations/" + E + ":manager:m2:1/withdrawal", "");
        Stream.of("Ada", "Ben").forEach(name -> answers(story, name, "CONSENT"));
        story.moveTo("2020-03-01T17:00:00Z");
        rest();
        Stream.of("Ada", "Ben").forEach(story::admit);
        Story.ok(story.returningOfficer().post(story.path("manager") + "/freeze", "{\"distinctConfirmed\":true}"));
    }
}
