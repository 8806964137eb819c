package io.palmares.nominations.killing;

import static io.palmares.nominations.Killing.Halves.NONE;
import static io.palmares.nominations.Killing.Halves.POSSIBLE;
import static io.palmares.nominations.Story.API;
import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.BallotBoxOpened;
import io.palmares.contracts.event.BallotBoxSealed;
import io.palmares.contracts.event.BallotBoxUndisputed;
import io.palmares.contracts.event.OutcomeKind;
import io.palmares.contracts.event.PaperDrafted;
import io.palmares.contracts.event.PaperFrozen;
import io.palmares.contracts.event.Placing;
import io.palmares.contracts.event.ResultAnnounced;
import io.palmares.contracts.event.ResultCertified;
import io.palmares.contracts.event.RulingApplied;
import io.palmares.contracts.event.RulingKind;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.nominations.Http;
import io.palmares.nominations.Killing;
import io.palmares.nominations.Story;
import io.palmares.nominations.nominee.ConsentLinks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// From the shortlist to what is forgotten a year after the end, and a special award beside it.
class KillingARollTest extends Killing {
    private static final String E = "kill-3";
    private static final String C = "manager";
    private static final String ID = E + ":" + C;
    private static final String BOX = "box/" + ID + "/members";
    private static final String HASH = "A".repeat(43);
    private static final Instant OPENS = Instant.parse("2020-06-01T07:00:00Z");
    private static final Instant CLOSES = Instant.parse("2020-06-10T16:00:00Z");
    private static final Instant ANNOUNCED = Instant.parse("2020-07-01T16:00:00Z");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ConsentLinks links;

    private String hash = "";
    private String ruling = "";

    private void propose(Http who, String path, String body) {
        Http.Reply proposed = ask(who, path + "/proposals", body);
        hash = proposed.json().path("payloadHash").asString();
        ruling = proposed.json().path("ruling").asString("");
    }

    private void approve(Http who, String path) {
        ask(who, path + "/approvals", "{\"payloadHash\":\"" + hash + "\"}");
    }

    private DynamicTest hearing(Contract<?> contract, String subject, Supplier<Object> data) {
        return step("hearing " + contract.type(), POSSIBLE, () -> told(contract, subject, ID, data.get()));
    }

    private static String candidate(Story story, String name) {
        return story.nominee(name).path("candidate").asString();
    }

    private void frozen(Story story) {
        story.published();
        story.members(3);
        ok(story.organiser().post(API + "/people", "{\"email\":\"ben@kill.example\",\"name\":\"Ben\"}"));
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState(C, "NOMINATING");
        for (String name : List.of("Ada", "Ben")) {
            ok(story.nominate("m", name, name.toLowerCase(Locale.ROOT) + "@kill.example", true));
            String link = links.token(story.nominee(name).path("nominee").asString());
            ok(asNobody().post(API + "/consents/" + link, "{\"answer\":\"CONSENT\"}"));
        }
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState(C, "SCREENING");
        ok(story.admit("Ada"));
        ok(story.admit("Ben"));
        ok(story.returningOfficer().post(story.path(C) + "/freeze", "{\"distinctConfirmed\":true}"));
    }

    private ShortlistPublished shortlist(Story story) {
        List<String> finalists = Stream.of("Ada", "Ben")
                .map(name -> candidate(story, name))
                .sorted()
                .toList();
        return new ShortlistPublished(E, C, finalists, List.of(), HASH, null);
    }

    private static PaperFrozen paper(int rollVersion) {
        return new PaperFrozen(E, C, "members", null, HASH, rollVersion, OPENS, CLOSES, "e30");
    }

    private Http elector(Story story) {
        return story.member(story.personOf("m3@" + E + ".example"));
    }

    @TestFactory
    Stream<DynamicTest> healsAndTellsOnce() {
        Story story = story(E);
        String path = story.path(C);
        String direct = story.path("mobilisation");
        String rulings = API + "/editions/" + E + "/rulings";
        return Stream.of(
                then("candidates are frozen", () -> frozen(story)),
                step("proposing a special award", NONE, () -> propose(story.organiser(), direct, """
                        {"act":"DIRECT_AWARD","nominee":{"kind":"PERSON","name":"Antonio Novo Guerrero","country":"ES"},
                         "citation":{"en":"For mobilising clusters."},"acceptance":"By letter of 3 October."}
                        """)),
                step("an officer's word on it", NONE, () -> approve(story.returningOfficer(), direct)),
                step("the other's, which decides", NONE, () -> approve(story.secondOfficer(), direct)),
                then("a cancellation is proposed", () -> propose(story.returningOfficer(), rulings, """
                        {"kind":"CANCEL","category":"partnership","clause":"C","code":"OVER","text":"Over."}
                        """)),
                step("cancelling another category", NONE, () -> approve(story.secondOfficer(), rulings + "/" + ruling)),
                hearing(Contracts.SHORTLIST_PUBLISHED, "jury/" + ID, () -> shortlist(story)),
                step(
                        "proposing to correct the roll",
                        NONE,
                        () -> propose(story.organiser(), path, "{\"act\":\"CORRECT_ROLL\"}")),
                step("correcting it", NONE, () -> approve(story.returningOfficer(), path)),
                hearing(Contracts.PAPER_DRAFTED, BOX, () -> new PaperDrafted(E, C, "members", null, "{}", HASH)),
                hearing(Contracts.PAPER_FROZEN, BOX, () -> paper(2)),
                step("handing out a right", NONE, () -> ask(elector(story), path + "/right", "")),
                hearing(
                        Contracts.BALLOT_BOX_OPENED,
                        BOX,
                        () -> new BallotBoxOpened(E, C, "members", null, HASH, OPENS)),
                then("an extension is proposed", () -> propose(story.organiser(), rulings, """
                        {"kind":"EXTEND","category":"manager","clause":"C","code":"LATE","text":"Longer.",
                         "until":"2020-06-11T16:00:00Z"}
                        """)),
                step(
                        "extending a vote that is open",
                        NONE,
                        () -> approve(story.returningOfficer(), rulings + "/" + ruling)),
                hearing(
                        Contracts.RULING_APPLIED,
                        BOX,
                        () -> new RulingApplied(E, C, "members", null, ruling, RulingKind.EXTEND, OPENS)),
                hearing(
                        Contracts.BALLOT_BOX_SEALED,
                        BOX,
                        () -> new BallotBoxSealed(E, C, "members", null, HASH, 12, HASH, 10, 10, CLOSES, null)),
                then("a strike is proposed", () -> propose(story.returningOfficer(), rulings, """
                        {"kind":"STRIKE","category":"manager","clause":"C","code":"TECHNICAL","text":"Twice.",
                         "key":"%s"}
                        """.formatted(HASH))),
                step("striking a key", NONE, () -> approve(story.secondOfficer(), rulings + "/" + ruling)),
                hearing(
                        Contracts.RULING_APPLIED,
                        BOX,
                        () -> new RulingApplied(E, C, "members", null, ruling, RulingKind.STRIKE, CLOSES)),
                then("an admission is proposed", () -> propose(story.returningOfficer(), rulings, """
                        {"kind":"ADMIT","category":"manager","clause":"C","code":"PROMISED","text":"Left out.",
                         "ballot":"e30"}
                        """)),
                step("admitting a ballot", NONE, () -> approve(story.secondOfficer(), rulings + "/" + ruling)),
                hearing(
                        Contracts.BALLOT_BOX_UNDISPUTED,
                        BOX,
                        () -> new BallotBoxUndisputed(E, C, "members", null, HASH, 0, 0, CLOSES)),
                step(
                        "proposing to destroy the roll key",
                        NONE,
                        () -> propose(story.returningOfficer(), path, "{\"act\":\"DESTROY_ROLL_KEY\"}")),
                step("destroying it", NONE, () -> approve(story.secondOfficer(), path)),
                hearing(
                        Contracts.RESULT_CERTIFIED,
                        "result/" + ID,
                        () -> new ResultCertified(E, C, 1, HASH, ANNOUNCED, ANNOUNCED)),
                hearing(Contracts.RESULT_ANNOUNCED, "result/" + ID, () -> announced(story)),
                then("it is the day of the announcement", () -> story.moveTo(ANNOUNCED.toString())),
                step(
                        "objecting to a result",
                        NONE,
                        () -> ask(elector(story), path + "/objections", "{\"text\":\"Why?\"}")),
                step("an officer's answer", NONE, () -> answer(story, story.returningOfficer())),
                step("the other's, which is given", NONE, () -> answer(story, story.secondOfficer())),
                step("the category becomes final", POSSIBLE, () -> story.moveTo("2020-07-16T16:00:00Z")),
                step("addresses are forgotten", POSSIBLE, () -> story.moveTo("2020-10-20T16:00:00Z")),
                step("who did not win is forgotten", POSSIBLE, () -> story.moveTo("2021-07-20T16:00:00Z")));
    }

    private static void answer(Story story, Http officer) {
        String objections = story.path(C) + "/objections";
        String id = story.organiser()
                .get(objections)
                .json()
                .at("/items/0/objection")
                .asString();
        ask(officer, objections + "/" + id + "/answers", "{\"answer\":\"Because.\"}");
    }

    private static ResultAnnounced announced(Story story) {
        String winner = candidate(story, "Ada");
        List<Placing> placings = List.of(new Placing(winner, 1), new Placing(candidate(story, "Ben"), 2));
        return new ResultAnnounced(E, C, 1, null, OutcomeKind.WINNER, List.of(winner), placings, HASH, ANNOUNCED, null);
    }

    @Test
    void aCorrectionThatDiedHalfWayTakesNobodysRight() {
        Story story = story(E);
        frozen(story);
        told(Contracts.SHORTLIST_PUBLISHED, "jury/" + ID, ID, shortlist(story));
        told(Contracts.PAPER_FROZEN, BOX, ID, paper(1));
        propose(story.organiser(), story.path(C), "{\"act\":\"CORRECT_ROLL\"}");
        dies(3, () -> approve(story.returningOfficer(), story.path(C)));
        rest();
        Http.Reply right = ok(elector(story).post(story.path(C) + "/right", ""));
        assertThat(right.json().path("rollVersion").asInt()).isEqualTo(1);
    }
}
