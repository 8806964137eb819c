package io.palmares.nominations.following;

import static io.palmares.nominations.Story.ok;
import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.nominations.entry.SignEntries;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class FromShortlistToFinalTest extends ServiceTest {
    private static final String E = "final-1";
    private static final String C = "manager";
    private static final String ID = E + ":" + C;
    private static final String BOX = "box/" + ID + "/members";
    private static final String HASH = "A".repeat(43);

    @Autowired
    private SignEntries signing;

    @Test
    void freezesTheRollHandsOutRightsFollowsTheBoxAndEndsAfterTheObjectionPeriod() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
        Story story = story(E).published();
        List<String> members = story.members(13);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState(C, "NOMINATING");
        ok(story.member(members.get(11))
                .post(story.path(C) + "/nominations", nomination("Ada", "m1@" + E + ".example", "org-2")));
        ok(story.member(members.get(11))
                .post(story.path(C) + "/nominations", nomination("Ben", "ben@f.example", "org-3")));
        ok(story.member(members.get(12))
                .post(story.path(C) + "/nominations", nomination("Eve", "eve@f.example", "org-4")));
        ok(story.answer("m1@" + E + ".example", "CONSENT"));
        ok(story.answer("ben@f.example", "CONSENT"));
        ok(story.answer("eve@f.example", "CONSENT"));
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState(C, "SCREENING");
        ok(story.admit("Ada"));
        ok(story.admit("Ben"));
        excludes(story, "Eve");
        ok(story.returningOfficer().post(story.path(C) + "/freeze", "{}"));
        try (Wire wire = wire()) {
            List<String> candidates = frozen(wire);
            assertThat(story.member(members.get(5))
                            .get(story.path(C) + "/right")
                            .json()
                            .path("reason")
                            .asString())
                    .isEqualTo("ROLL_NOT_FROZEN");
            wire.tell(
                    Contracts.SHORTLIST_PUBLISHED,
                    "jury/" + ID,
                    ID,
                    new ShortlistPublished(E, C, candidates, List.of(), HASH, null));
            story.awaitState(C, "SHORTLISTED");
            // Members 1 (a candidate and of its organisation), 2 and 3 (of candidates' organisations) have no right.
            eventually(() -> assertThat(wire.of(Contracts.ROLL_FROZEN)).anySatisfy(event -> {
                assertThat(event.subject()).isEqualTo("electorate/" + ID);
                assertThat(event.data().path("size").asInt()).isEqualTo(10);
                assertThat(event.data().path("withheld").asInt()).isEqualTo(3);
            }));
            assertThat(may(story, members.get(1)).path("reason").asString()).isEqualTo("OWN_CANDIDATE");
            assertThat(may(story, members.get(5)).path("reason").asString()).isEqualTo("PAPER_NOT_READY");
            assertThat(story.member(members.get(5))
                            .post(story.path(C) + "/right", "")
                            .code())
                    .isEqualTo("too-early");
            tellPaper(wire);
            eventually(() -> assertThat(may(story, members.get(5)).path("may").asBoolean())
                    .isTrue());
            Http.Reply right = ok(story.member(members.get(5)).post(story.path(C) + "/right", ""));
            assertThat(right.json().path("class").asString()).isEqualTo("members");
            assertThat(right.json().path("paper").asString()).isEqualTo(HASH);
            assertThat(rollKeys(wire)).contains(right.json().path("publicKey").asString());
            assertThat(ok(story.member(members.get(5)).post(story.path(C) + "/right", ""))
                            .json())
                    .isEqualTo(right.json());
            eventually(() -> assertThat(MAILBOX.to("m6@" + E + ".example")).hasSize(1));
            runBox(story, wire);
            Http.Reply key = ok(story.member(members.get(5)).get(story.path(C) + "/right/key"));
            assertThat(key.json().path("publicKey")).isEqualTo(right.json().path("publicKey"));
            assertThat(key.json().has("seed")).isFalse();
            assertThat(story.member(members.get(1))
                            .get(story.path(C) + "/right/key")
                            .code())
                    .isEqualTo("not-found");
            assertThat(destroyed(story, members.get(5))).isTrue();
            assertThat(story.member(members.get(5))
                            .get(story.path(C) + "/right/key")
                            .code())
                    .isEqualTo("too-late");
            checkTheLastOfTheKey(wire);
            announce(story, wire, candidates);
        }
    }

    private void runBox(Story story, Wire wire) {
        Instant at = Instant.parse("2020-06-01T07:00:00Z");
        wire.tell(Contracts.BALLOT_BOX_OPENED, BOX, ID, new BallotBoxOpened(E, C, "members", null, HASH, at));
        story.awaitState(C, "VOTING");
        wire.tell(
                Contracts.BALLOT_BOX_SEALED,
                BOX,
                ID,
                new BallotBoxSealed(E, C, "members", null, HASH, 12, HASH, 10, 10, at, null));
        story.awaitState(C, "COUNTING");
        assertThat(story.returningOfficer()
                        .post(story.path(C) + "/proposals", "{\"act\":\"DESTROY_ROLL_KEY\"}")
                        .code())
                .isEqualTo("too-early");
        wire.tell(
                Contracts.BALLOT_BOX_UNDISPUTED,
                BOX,
                ID,
                new BallotBoxUndisputed(E, C, "members", null, HASH, 0, 0, at));
    }

    private boolean destroyed(Story story, String member) {
        String[] hash = new String[1];
        eventually(() -> {
            Http.Reply proposed =
                    story.returningOfficer().post(story.path(C) + "/proposals", "{\"act\":\"DESTROY_ROLL_KEY\"}");
            assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
            hash[0] = proposed.json().path("payloadHash").asString();
        });
        ok(story.secondOfficer().post(story.path(C) + "/approvals", "{\"payloadHash\":\"" + hash[0] + "\"}"));
        return story.member(member).post(story.path(C) + "/right", "").status() == 422;
    }

    private void checkTheLastOfTheKey(Wire wire) {
        eventually(() -> assertThat(wire.of(Contracts.ROLLKEY_DESTROYED))
                .filteredOn(event -> event.key().equals(ID))
                .singleElement()
                .satisfies(event -> {
                    Entry entry = Entry.parse(
                            Bytes.fromBase64Url(event.data().path("entry").asString())
                                    .toArray());
                    assertThat(entry.isSignedWell()).isTrue();
                    assertThat(entry.signers())
                            .containsExactlyInAnyOrder(signing.keyOf("final-1", "ro"), signing.keyOf("final-1", "so"));
                    assertThat(entry.body().bytes().asUtf8())
                            .isEqualTo("{\"categories\":[\"manager\"],\"destroyed\":\""
                                    + event.data().path("at").asString()
                                    + "\",\"log\":\"awards.example/log/final-1\",\"t\":\"rollkey\",\"v\":1}");
                }));
    }

    private void announce(Story story, Wire wire, List<String> candidates) {
        Instant at = Instant.parse("2020-07-01T16:00:00Z");
        String result = "result/" + ID;
        wire.tell(Contracts.RESULT_CERTIFIED, result, ID, new ResultCertified(E, C, 1, HASH, at, at));
        story.awaitState(C, "CERTIFIED");
        clock.moveTo(at);
        wire.tell(
                Contracts.RESULT_ANNOUNCED,
                result,
                ID,
                new ResultAnnounced(
                        E,
                        C,
                        1,
                        null,
                        OutcomeKind.WINNER,
                        List.of(candidates.getFirst()),
                        List.of(new Placing(candidates.get(0), 1), new Placing(candidates.get(1), 2)),
                        HASH,
                        at,
                        null));
        story.awaitState(C, "ANNOUNCED");
        eventually(() -> assertThat(MAILBOX.to("ben@f.example"))
                .anySatisfy(text -> assertThat(text).contains("result")));
        assertThat(List.of(
                        story.nominee("Ada").path("state").asString(),
                        story.nominee("Ben").path("state").asString()))
                .containsExactlyInAnyOrder("WINNER", "RUNNER_UP");
        clock.moveTo(Instant.parse("2020-07-15T15:59:59Z"));
        assertThat(story.state(C)).isEqualTo("ANNOUNCED");
        clock.moveTo(Instant.parse("2020-07-15T16:00:00Z"));
        story.awaitState(C, "FINAL");
        eventually(() -> assertThat(wire.of(Contracts.CATEGORY_FINAL)).hasSize(1));
    }

    private static void excludes(Story story, String name) {
        String nominee = story.nominee(name).path("nominee").asString();
        Http.Reply proposed = ok(story.organiser()
                .post(
                        Story.API + "/editions/" + E + "/rulings/proposals",
                        "{\"kind\":\"EXCLUDE\",\"category\":\"manager\",\"nominee\":\"" + nominee
                                + "\",\"clause\":\"E1\",\"code\":\"NOT_ELIGIBLE\",\"text\":\"Not in a cluster.\"}"));
        String path = Story.API + "/editions/" + E + "/rulings/"
                + proposed.json().path("ruling").asString();
        String approval =
                "{\"payloadHash\":\"" + proposed.json().path("payloadHash").asString() + "\"}";
        Http.Reply made = ok(story.returningOfficer().post(path + "/approvals", approval));
        assertThat(made.json().path("result").asString()).isEqualTo("APPLIED");
        assertThat(story.nominee(name).path("state").asString()).isEqualTo("INELIGIBLE");
    }

    private void tellPaper(Wire wire) {
        wire.tell(Contracts.PAPER_DRAFTED, BOX, ID, new PaperDrafted(E, C, "members", null, "{}", HASH));
        PaperFrozen paper = new PaperFrozen(
                E,
                C,
                "members",
                null,
                HASH,
                1,
                Instant.parse("2020-06-01T07:00:00Z"),
                Instant.parse("2020-06-10T16:00:00Z"),
                "e30");
        wire.tell(Contracts.PAPER_FROZEN, BOX, ID, paper);
    }

    private static JsonNode may(Story story, String member) {
        return story.member(member).get(story.path(C) + "/right").json();
    }

    private static List<String> frozen(Wire wire) {
        eventually(() -> assertThat(wire.of(Contracts.CANDIDATES_FROZEN))
                .anySatisfy(event -> assertThat(event.key()).isEqualTo(ID)));
        JsonNode candidates = wire.of(Contracts.CANDIDATES_FROZEN).stream()
                .filter(event -> event.key().equals(ID))
                .findFirst()
                .orElseThrow()
                .data()
                .path("candidates");
        return StreamSupport.stream(candidates.spliterator(), false)
                .map(candidate -> candidate.path("id").asString())
                .toList();
    }

    private static List<String> rollKeys(Wire wire) {
        return wire.of(Contracts.ROLL_PART).stream()
                .filter(event -> event.key().equals(ID))
                .flatMap(event -> StreamSupport.stream(event.data().path("keys").spliterator(), false))
                .map(JsonNode::asString)
                .toList();
    }

    private static String nomination(String name, String email, String organisation) {
        return Story.nomination(name, email, true).replace("org-of-" + name.toLowerCase(Locale.ROOT), organisation);
    }
}
