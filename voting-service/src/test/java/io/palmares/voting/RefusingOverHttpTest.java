package io.palmares.voting;

import static io.palmares.testkit.Eventually.eventually;
import static io.palmares.voting.Http.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.palmares.booth.Ballot;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.VotingRight;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.SigningKey;
import io.palmares.voting.RunningService.Installation;
import io.palmares.voting.ballot.AVote;
import io.palmares.voting.ballot.BallotStores;
import io.palmares.voting.ballot.BoxState;
import io.palmares.voting.ballot.DraftPapers;
import io.palmares.voting.ballot.FreezePaper;
import io.palmares.voting.store.mongo.Store;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the doors of the box do not let in, and to whom they do not open.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusingOverHttpTest {
    private static final String BOXES = "/api/voting/v1/editions/ecc-2020/categories/cluster-manager/boxes";
    private static final String SIGNATURE = BOXES + "/members/paper/signature";
    private static final String BODY_HASH = "{\"bodyHash\":\"" + AVote.hash("body") + "\"}";
    private final Installation installation = Installation.fresh().moveTo(AVote.ROLL_HEARD);
    private final RunningService service = RunningService.of(installation);
    private final Http http = Http.to(service);
    private final AVote vote = new AVote(40);
    private final FrozenPaper paper = vote.freeze(
            service.bean(BallotStores.class), service.bean(DraftPapers.class), service.bean(FreezePaper.class));
    private final Ballot ballot = vote.ballot(vote.rights.getFirst(), paper);

    @BeforeAll
    void open() {
        installation.moveTo(AVote.OPENS);
        eventually(() ->
                assertThat(AVote.box(service.bean(BallotStores.class)).state()).isInstanceOf(BoxState.Open.class));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private HttpResponse<String> cast(Bytes entry) {
        return http.cast(Merkle.leaf(entry).toString(), entry.toArray());
    }

    private Bytes edited(String from, String to) {
        String text = ballot.bytes().asUtf8();
        assertThat(text).contains(from);
        return Bytes.utf8(text.replace(from, to));
    }

    /// Signed again, so that only the change is wrong.
    private Bytes signed(String field, Json value) {
        TreeMap<String, Json> members = new TreeMap<>(ballot.entry().json().members());
        members.put(field, value);
        SigningKey right = SigningKey.ofSeed(vote.rights.getFirst().seed());
        return new EntryBody(new JsonObject(members)).signedBy(right).bytes();
    }

    Stream<Arguments> malformed() {
        String text = ballot.bytes().asUtf8();
        SigningKey stranger = SigningKey.ofSeed(AVote.hash("stranger").bytes());
        return Stream.of(
                arguments("truncated", Bytes.utf8(text.substring(0, text.length() - 1)), "malformed"),
                arguments("no signature", Bytes.utf8(text.substring(0, text.indexOf('\n') + 1)), "malformed"),
                arguments("a space", edited("\"seq\":1", "\"seq\": 1"), "malformed"),
                arguments("an unknown field", signed("token", Json.of("x")), "malformed"),
                arguments("a repeated key", edited("\"seq\":1", "\"seq\":1,\"seq\":1"), "malformed"),
                arguments("seq 0", signed("seq", Json.of(0)), "malformed"),
                arguments("seq beyond 32 bits", signed("seq", Json.of(1L << 32)), "malformed"),
                arguments("seq as text", signed("seq", Json.of("1")), "malformed"),
                arguments("a fraction", edited("\"seq\":1", "\"seq\":1.0"), "malformed"),
                arguments("an infinite number", edited("\"seq\":1", "\"seq\":1e309"), "malformed"),
                arguments("NaN", edited("\"seq\":1", "\"seq\":NaN"), "malformed"),
                arguments("padded base64", edited("\",\"pk\"", "=\",\"pk\""), "malformed"),
                arguments(
                        "an escape that is not needed",
                        edited("\"t\":\"ballot\"", "\"t\":\"b\\u0061llot\""),
                        "malformed"),
                arguments("another type", signed("t", Json.of("close")), "not-a-ballot"),
                arguments("version 2", edited("\"v\":1", "\"v\":2"), "malformed"),
                arguments(
                        "a foreign signer",
                        ballot.entry().body().signedBy(stranger).bytes(),
                        "wrong-signer"),
                arguments("a second signer", twice(stranger), "wrong-signer"),
                arguments("too long", Bytes.utf8("x".repeat(16 * 1024 + 1)), "too-large"),
                arguments("not UTF-8", Bytes.of(new byte[] {(byte) 0xc3, 0x28, 0x0a}), "malformed"),
                arguments("deep JSON", Bytes.utf8("[".repeat(5000) + "\n"), "malformed"));
    }

    private Bytes twice(SigningKey stranger) {
        SigningKey right = SigningKey.ofSeed(vote.rights.getFirst().seed());
        return ballot.entry().body().signedBy(right, stranger).bytes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void refusesWhatIsNotABallotNamingTheRule(String what, Bytes entry, String rule) {
        HttpResponse<String> answer = cast(entry);
        assertThat(answer.statusCode()).as(what).isEqualTo(400);
        assertThat(json(answer).get("code").asString()).isEqualTo("malformed-ballot");
        assertThat(json(answer).at("/violations/0/rule").asString()).isEqualTo(rule);
    }

    Stream<Arguments> foreign() {
        String log = paper.box().value();
        return Stream.of(
                arguments("another paper", signed("paper", Json.of(AVote.hash("paper")))),
                arguments("another category", signed("log", Json.of(log.replace("cluster-manager", "partnership")))),
                arguments("another edition", signed("log", Json.of(log.replace("ecc-2020", "ecc-2019")))),
                arguments("another host", signed("log", Json.of(log.replace("awards.example", "other.example")))),
                arguments("the edition's log", signed("log", Json.of("awards.example/log/ecc-2020"))),
                arguments("a short seal", signed("sealed", Json.of(Bytes.utf8("short")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreign")
    void refusesABallotForSomethingElse(String what, Bytes entry) {
        HttpResponse<String> answer = cast(entry);
        assertThat(answer.statusCode()).as(what).isEqualTo(422);
        assertThat(json(answer).get("code").asString()).isEqualTo("foreign-ballot");
    }

    private void expect(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    void refusesAForgedSignature() {
        Ballot other = vote.ballot(vote.rights.getFirst(), paper);
        Bytes forged = ballot.entry().body().with(other.entry().signatures()).bytes();
        expect(cast(forged), 422, "bad-signature");
    }

    @Test
    void refusesAKeyThatMayNotVote() {
        VotingRight stranger = VotingRight.ofSeed(AVote.hash("stranger").bytes());
        expect(http.cast(vote.ballot(stranger, paper)), 422, "not-on-roll");
    }

    @Test
    void refusesASecondBallotBeforeTheFirst() {
        expect(http.cast(vote.after(ballot, vote.rights.getFirst(), paper)), 422, "ballot-out-of-order");
    }

    @Test
    void takesTheLeafForIdempotencyKeyAndNothingElse() {
        expect(http.cast("another-key", ballot.bytes().toArray()), 422, "leaf-not-key");
    }

    @Test
    void takesBallotsAsBallotsOnly() {
        expect(http.post("/box/v1/ballots", "{}"), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"paper\":\"x\",\"pk\":\"x\",\"challenge\":\"x\",\"signature\":\"x\"}", "[]", ""})
    void refusesAStatusQuestionThatIsNone(String question) {
        expect(http.post("/box/v1/status", question), 400, "malformed-body");
    }

    @Test
    void refusesAReceiptCodeWithAWrongCharacter() {
        HttpResponse<String> answer =
                http.post("/api/public/v1/verify/receipt", "{\"code\":\"2HZWG-D4EVM-J1TCX-KM1VR-QC\"}");
        expect(answer, 422, "refused-by-rule");
        assertThat(json(answer).at("/violations/0/pointer").asString()).isEqualTo("/code");
    }

    @Test
    void makesNoKeysForWhatCanBeNoEdition() {
        Http results = http.as(installation.service("results"));
        expect(results.get("/internal/keys/ECC_2020"), 404, "not-found");
        expect(results.get("/internal/keys/" + "a".repeat(65)), 404, "not-found");
    }

    @Test
    void refusesAStaleSignatureOfTheOfficer() {
        Http officer = http.as(installation.person("RETURNING_OFFICER@ecc-2020"));
        expect(officer.post(SIGNATURE, BODY_HASH), 409, "wrong-state");
        expect(officer.post(SIGNATURE, "{\"bodyHash\":\"x\"}"), 400, "malformed-body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/public/v1/editions/ecc-2020/papers/cluster-manager",
                "/api/public/v1/editions/ecc-2020/categories/cluster-manager/turnout",
                "/box/v1/challenge",
                "/v3/api-docs"
            })
    void letsAnyoneSeeWhatIsPublic(String path) {
        assertThat(http.get(path).statusCode()).isEqualTo(200);
        assertThat(http.as("nonsense").get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETURNING_OFFICER", "SECOND_OFFICER", "ORGANISER", "AUDITOR"})
    void letsOfficersSeeBoxes(String role) {
        assertThat(http.as(installation.person(role + "@ecc-2020")).get(BOXES).statusCode())
                .isEqualTo(200);
        assertThat(http.as(installation.person(role + "@ecc-2021")).get(BOXES).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEMBER", "NOMINEE", "JUROR", "CHAIR", "ANNOUNCER"})
    void letsNobodyElseSeeBoxes(String role) {
        assertThat(http.as(installation.person(role + "@ecc-2020")).get(BOXES).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MEMBER", "NOMINEE", "JUROR", "CHAIR", "ANNOUNCER", "SECOND_OFFICER", "ORGANISER", "AUDITOR"})
    void letsOnlyTheReturningOfficerSign(String role) {
        Http person = http.as(installation.person(role + "@ecc-2020"));
        assertThat(person.post(SIGNATURE, BODY_HASH).statusCode()).isEqualTo(403);
    }

    @Test
    void letsServicesInBehindAndNobodyElse() {
        String path = "/internal/keys/ecc-2020";
        assertThat(http.get(path).statusCode()).isEqualTo(401);
        assertThat(http.as(installation.person("ORGANISER@ecc-2020")).get(path).statusCode())
                .isEqualTo(403);
        assertThat(http.as(installation.service("results")).get(path).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOXES})
    void letsNobodyInWhoIsNotSignedIn(String path) {
        assertThat(http.get(path).statusCode()).isEqualTo(401);
        assertThat(http.post(SIGNATURE, BODY_HASH).statusCode()).isEqualTo(401);
        assertThat(http.as(installation.service("results")).get(path).statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsNothingOfARequestButTheBallot() {
        Ballot fresh = vote.ballot(vote.rights.get(7), paper);
        assertThat(http.as("someone").cast(fresh).statusCode()).isEqualTo(201);
        String id = fresh.key() + ":1";
        Document stored = Objects.requireNonNull(
                service.bean("boxDatabase", Store.class).template().findById(id, Document.class, "ballots"));
        assertThat(stored).containsOnlyKeys("_id", "paper", "leaf", "code", "entry", "place");
    }
}
