package io.palmares.voting;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.FilePart;
import io.palmares.contracts.event.FilePartSource;
import io.palmares.contracts.event.JurySealed;
import io.palmares.contracts.event.NomineeFile;
import io.palmares.contracts.event.RelationKind;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.SaltedHash;
import io.palmares.ledger.SigningKey;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.testkit.EventContracts;
import io.palmares.voting.JuryDoor.Reply;
import io.palmares.voting.RunningService.Installation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One jury, through the doors that jurors, officers and the other services use.
class JuryOverHttpTest {
    private static final List<String> IDS = List.of("aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd");
    private static final Installation INSTALLATION = Installation.fresh().moveTo(Instant.parse("2020-09-20T08:00:00Z"));
    private static final Nominations NOMINATIONS = Nominations.start(SigningKey.ofSeed(Bytes.of(new byte[32])));
    private static RunningService service;
    private static JuryEvents events;

    @BeforeAll
    static void start() {
        service = RunningService.of(INSTALLATION, "palmares.nominations.url=" + NOMINATIONS.url());
        events = new JuryEvents(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        NOMINATIONS.close();
    }

    private static JuryDoor as(String category, String person, String... grants) {
        return new JuryDoor(service, INSTALLATION.token(person, null, grants), category);
    }

    @Test
    void fromTheFirstDeclarationToTheSealedCards() {
        String category = "whole-story";
        events.publishRulebook(category);
        events.appointPanel(category, 5);
        events.freezeCandidates(
                category, IDS, Map.of("dddddddd", new JuryEvents.Related(RelationKind.ORGANISATION, "o4")));
        JuryDoor first = as(category, "j1", "JUROR@ecc-2020/whole-story", "CHAIR@ecc-2020/whole-story");
        eventually(() -> assertThat(first.get("/files").code()).isEqualTo("profile-not-here-yet"));
        IDS.forEach(id -> events.tellProfile(category, id));
        eventually(() -> assertThat(first.get("/files").json().get("items")).hasSize(4));

        assertThat(as(category, "j4")
                        .get("/files")
                        .json()
                        .at("/items/3/detected/0")
                        .asString())
                .isEqualTo("ORGANISATION");
        assertThat(first.get("/files/aaaaaaaa").code()).isEqualTo("wrong-state");
        IntStream.of(1, 2, 3, 5).forEach(j -> score(category, "j" + j));
        assertThat(as(category, "j4")
                        .put("/files/aaaaaaaa/declaration", "{\"conflict\":\"NONE\"}", null)
                        .status())
                .isEqualTo(200);
        assertThat(as(category, "j4").get("/files/aaaaaaaa").code()).isEqualTo("conflicted");

        JuryDoor officer = as(category, "ro", "RETURNING_OFFICER@ecc-2020");
        assertThat(officer.get("/standing").json().at("/missing").size()).isZero();
        Reply proposed = officer.post("/shortlist/proposals", "{\"act\":\"PUBLISH_SHORTLIST\"}");
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(first.get("/shortlist/proposals").json().get("items")).hasSize(1);
        String hash = proposed.json().get("payloadHash").asString();
        Reply approved = first.post("/shortlist/approvals", "{\"payloadHash\":\"" + hash + "\"}");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.json().get("finalists")).hasSize(3);

        checkWhatIsTold(category);
    }

    @Test
    void aDeputyApprovesForAChairWithAConflict() {
        String category = "deputised";
        events.publishRulebook(category);
        events.appointPanel(category, 5);
        events.freezeCandidates(category, IDS, Map.of());
        IDS.forEach(id -> events.tellProfile(category, id));
        eventually(() ->
                assertThat(as(category, "j1").get("/files").json().get("items")).hasSize(4));
        IntStream.of(2, 3, 4, 5).forEach(j -> score(category, "j" + j));
        JuryDoor chair = as(category, "j1");
        JuryDoor deputy = as(category, "deputy", "MEMBER@ecc-2020");
        assertThat(chair.post("/scorecards/j2/aaaaaaaa/reopening/proposals", "{\"reason\":\"A slip.\"}")
                        .status())
                .isEqualTo(201);
        assertThat(chair.delete("/scorecards/proposals").status()).isEqualTo(204);
        assertThat(deputy.post("/scorecards/j2/aaaaaaaa/reopening/proposals", "{\"reason\":\"A slip.\"}")
                        .code())
                .isEqualTo("not-allowed");
        assertThat(chair.put("/files/aaaaaaaa/declaration", "{\"conflict\":\"FAMILY\"}", null)
                        .status())
                .isEqualTo(200);
        String hash = as(category, "ro", "RETURNING_OFFICER@ecc-2020")
                .post("/shortlist/proposals", "{\"act\":\"PUBLISH_SHORTLIST\"}")
                .json()
                .path("payloadHash")
                .asString();
        String approval = "{\"payloadHash\":\"" + hash + "\"}";
        assertThat(chair.post("/shortlist/approvals", approval).code()).isEqualTo("conflicted");
        assertThat(deputy.get("/casting-votes").code()).isEqualTo("not-allowed");
        assertThat(deputy.post("/shortlist/approvals", approval).status()).isEqualTo(200);
    }

    @Test
    void readsWhatWasWrittenAfterTheDeclarationOnly() {
        String category = "written";
        events.publishRulebook(category);
        events.appointPanel(category, 3);
        events.freezeCandidates(category, IDS, Map.of());
        IDS.forEach(id -> events.tellProfile(
                category,
                id,
                new NomineeFile(
                        List.of(
                                part(FilePartSource.NOMINEE, "{\"achievements\":\"By themselves.\"}"),
                                part(
                                        FilePartSource.NOMINATION,
                                        "{\"achievements\":\"<b>By another.</b>\",\"since\":2011}")),
                        3)));
        JuryDoor juror = as(category, "j1");
        eventually(() -> assertThat(juror.get("/files").json().get("items")).hasSize(4));
        assertThat(juror.get("/files").json().toString()).doesNotContain("By themselves");
        Reply refused = juror.get("/files/aaaaaaaa");
        assertThat(refused.code()).isEqualTo("wrong-state");
        assertThat(refused.json().toString()).doesNotContain("By themselves");
        juror.put("/files/aaaaaaaa/declaration", "{\"conflict\":\"NONE\"}", null);
        JsonNode file = juror.get("/files/aaaaaaaa").json();
        assertThat(file.at("/record/name").asString()).isEqualTo("Candidate aaaaaaaa");
        assertThat(file.path("file").findValuesAsString("source")).containsExactly("NOMINEE", "NOMINATION");
        assertThat(file.at("/file/1/answers/achievements").asString()).isEqualTo("<b>By another.</b>");
        assertThat(file.at("/file/1/answers/since").asInt()).isEqualTo(2011);
        assertThat(file.path("leftOut").asInt()).isEqualTo(3);
        juror.put("/files/bbbbbbbb/declaration", "{\"conflict\":\"BIAS\",\"text\":\"An old friend.\"}", null);
        assertThat(juror.get("/files/bbbbbbbb").code()).isEqualTo("conflicted");
        events.eraseProfile(category, "aaaaaaaa");
        eventually(() -> assertThat(juror.get("/files/aaaaaaaa").code()).isEqualTo("profile-not-here-yet"));
    }

    private static FilePart part(FilePartSource source, String answers) {
        return new FilePart(source, "written", Map.of(), null, answers);
    }

    private static void score(String category, String juror) {
        JuryDoor door = as(category, juror);
        for (String id : IDS) {
            assertThat(door.put("/files/" + id + "/declaration", "{\"conflict\":\"NONE\"}", null)
                            .status())
                    .isEqualTo(200);
            assertThat(door.get("/files/" + id).json().at("/record/name").asString())
                    .isEqualTo("Candidate " + id);
            int score = 9 - IDS.indexOf(id);
            String scores =
                    "{\"scores\":{\"impact\":%d,\"leadership\":%d,\"cooperation\":%d}}".formatted(score, score, score);
            Reply filled = door.put("/scorecards/" + id, scores, 0L);
            assertThat(filled.status()).isEqualTo(200);
            assertThat(filled.etag()).isEqualTo("\"1\"");
            assertThat(door.post("/scorecards/" + id + "/submission", "{}").status())
                    .isEqualTo(200);
        }
    }

    private static void checkWhatIsTold(String category) {
        eventually(() -> assertThat(events.told(category)).hasSize(2));
        List<String> told = events.told(category);
        EventContracts.assertKeeps(Contracts.SHORTLIST_PUBLISHED, told.getFirst());
        EventContracts.assertKeeps(Contracts.JURY_SEALED, told.getLast());
        assertThat(new EventJson()
                        .read(told.getFirst(), ShortlistPublished.class)
                        .finalists())
                .containsExactly("aaaaaaaa", "bbbbbbbb", "cccccccc");
        JurySealed sealed = new EventJson().read(told.getLast(), JurySealed.class);
        JuryDoor results = new JuryDoor(service, INSTALLATION.service("results"), category);
        Reply cards = results.internal("/scorecards");
        List<Bytes> lines = cards.text().lines().map(Bytes::utf8).toList();
        assertThat(lines).hasSize(sealed.scorecards()).hasSize(16);
        assertThat(Merkle.root(lines).toString()).isEqualTo(sealed.digest());
        Bytes salt = Bytes.fromBase64Url(cards.salt());
        assertThat(SaltedHash.of(SaltedHash.Kind.JURY, salt, Merkle.root(lines).bytes()))
                .hasToString(sealed.commitment());
    }

    @Test
    void theChairBreaksATieOfTheCount() {
        String category = "tie";
        events.publishRulebook(category);
        events.appointPanel(category, 3);
        events.freezeCandidates(category, IDS, Map.of());
        JuryDoor results = new JuryDoor(service, INSTALLATION.service("results"), category);
        String tied = "{\"tied\":[\"bbbbbbbb\",\"aaaaaaaa\"]}";
        eventually(() -> assertThat(results.askInternally("/casting-votes", tied)
                        .json()
                        .path("status")
                        .asString(""))
                .isEqualTo("AWAITED"));
        assertThat(results.internal("/scorecards").status()).isEqualTo(409);
        JuryDoor chair = as(category, "j1");
        assertThat(chair.get("/casting-votes").json().at("/items/0/tied/0").asString())
                .isEqualTo("aaaaaaaa");
        String vote = "{\"tied\":[\"aaaaaaaa\",\"bbbbbbbb\"],\"preferred\":\"bbbbbbbb\"}";
        assertThat(chair.post("/casting-votes", vote).status()).isEqualTo(200);
        assertThat(results.internal("/casting-votes")
                        .json()
                        .at("/items/0/preferred")
                        .asString())
                .isEqualTo("bbbbbbbb");
    }

    @Test
    void anyoneMayKnowHowLargeAJuryIsAndByWhatItJudges() {
        String category = "public";
        events.publishRulebook(category);
        events.appointPanel(category, 5);
        JuryDoor anyone = new JuryDoor(service, null, category);
        eventually(() -> assertThat(
                        anyone.anyPath("/api/public/v1/editions/ecc-2020/jury").text())
                .contains("\"category\":\"public\",\"jurors\":5"));
        assertThat(anyone.anyPath("/api/public/v1/editions/ecc-2020/jury").text())
                .doesNotContain("j1");
        assertThat(anyone.anyPath("/api/public/v1/editions/none/jury").code()).isEqualTo("not-found");
    }

    @Test
    void badInputIsRefusedByFieldAndRule() {
        String category = "refusals";
        events.publishRulebook(category);
        events.appointPanel(category, 3);
        events.freezeCandidates(category, IDS, Map.of());
        IDS.forEach(id -> events.tellProfile(category, id));
        JuryDoor juror = as(category, "j2");
        eventually(() -> assertThat(juror.get("/files").json().path("items")).hasSize(4));
        String none = "{\"conflict\":\"NONE\"}";
        assertThat(juror.put("/files/aaaaaaaa/declaration", "{\"conflict\":\"SOME\"}", null)
                        .code())
                .isEqualTo("malformed-body");
        assertThat(juror.put("/files/aaaaaaaa/declaration", "{\"conflict\":\"NONE\",\"x\":1}", null)
                        .code())
                .isEqualTo("malformed-body");
        assertThat(juror.put("/files/aaaaaaaa/declaration", "{\"conflict\":\"BIAS\"}", null)
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/text");
        assertThat(juror.put("/files/zzzzzzzz/declaration", none, null).code()).isEqualTo("not-found");
        assertThat(juror.put("/files/aaaaaaaa/declaration", none, null).status())
                .isEqualTo(200);
        String scores = "{\"scores\":{\"impact\":11}}";
        assertThat(juror.put("/scorecards/aaaaaaaa", scores, null).code()).isEqualTo("version-required");
        Reply tooHigh = juror.put("/scorecards/aaaaaaaa", scores, 0L);
        assertThat(tooHigh.code()).isEqualTo("refused-by-rule");
        assertThat(tooHigh.json().at("/violations/0/pointer").asString()).isEqualTo("/scores/impact");
        assertThat(juror.put("/scorecards/aaaaaaaa", "{\"scores\":{\"impact\":1}}", 3L)
                        .code())
                .isEqualTo("stale-version");
        assertThat(juror.put("/scorecards/aaaaaaaa", "{\"scores\":{\"impact\":1.5}}", 0L)
                        .code())
                .isEqualTo("malformed-body");
        assertThat(juror.put("/scorecards/aaaaaaaa", "{\"scores\":{\"impact\":1}}", 0L)
                        .status())
                .isEqualTo(200);
        assertThat(juror.post("/scorecards/aaaaaaaa/submission", "{}").code()).isEqualTo("refused-by-rule");
        JuryDoor officer = as(category, "ro", "RETURNING_OFFICER@ecc-2020");
        Reply early = officer.post("/shortlist/proposals", "{\"act\":\"PUBLISH_SHORTLIST\"}");
        assertThat(early.code()).isEqualTo("refused-by-rule");
        assertThat(early.json().get("violations")).isNotEmpty();
        assertThat(officer.post("/shortlist/proposals", "{\"act\":\"COUNT\"}").code())
                .isEqualTo("refused-by-rule");
        assertThat(officer.post("/shortlist/approvals", "{\"payloadHash\":\"x\"}")
                        .code())
                .isEqualTo("no-open-proposal");
    }
}
