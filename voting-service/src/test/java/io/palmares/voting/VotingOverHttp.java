package io.palmares.voting;

import static io.palmares.testkit.Eventually.eventually;
import static io.palmares.voting.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotPaper;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.Revision;
import io.palmares.booth.StatusRequest;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.SignedNote;
import io.palmares.ledger.log.EntryBundle;
import io.palmares.testkit.Stack;
import io.palmares.voting.RunningService.Installation;
import io.palmares.voting.ballot.AVote;
import io.palmares.voting.ballot.BallotBox;
import io.palmares.voting.ballot.BoxState;
import io.palmares.voting.ballot.Boxes;
import io.palmares.voting.ballot.Seal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// One vote, through the doors that voters, officers and the other services use.
abstract class VotingOverHttp {
    private static final String CATEGORY = "/editions/ecc-2020/categories/cluster-manager";
    private static final String BOXES = "/api/voting/v1" + CATEGORY + "/boxes";
    private static final String BOX_LOG = "/log/ecc-2020/box/cluster-manager/members";
    private final AVote vote = new AVote(40);
    private final Nominations nominations = Nominations.start(vote.officer);
    private final Installation installation;
    private final RunningService service;
    private final OtherServices others;
    private final Http http;
    private final Http officer;

    VotingOverHttp(Stack stack) {
        installation = Installation.on(stack);
        service = RunningService.of(installation, "palmares.nominations.url=" + nominations.url());
        others = new OtherServices(vote, service);
        http = Http.to(service);
        officer = http.as(installation.person("RETURNING_OFFICER@ecc-2020"));
    }

    @BeforeEach
    void setTheClock() {
        installation.moveTo(Instant.parse("2020-10-12T08:00:00Z"));
    }

    @AfterEach
    void stop() {
        service.close();
        nominations.close();
    }

    private BallotBox box() {
        return service.bean(Boxes.class).find(AVote.BOX).orElseThrow();
    }

    @Test
    void fromTheFirstPartToTheSealedBox() {
        others.tellParts();
        FrozenPaper paper = freezePaper();
        installation.moveTo(AVote.OPENS);
        eventually(() -> assertThat(box().state()).isInstanceOf(BoxState.Open.class));

        Ballot first = vote.ballot(vote.rights.getFirst(), paper);
        HttpResponse<String> promise = http.cast(first);
        assertThat(promise.statusCode()).isEqualTo(201);
        assertThat(http.cast(first).body()).isEqualTo(promise.body());
        Ballot second = vote.after(first, vote.rights.getFirst(), paper);
        assertThat(http.cast(second).statusCode()).isEqualTo(201);
        assertThat(http.cast(vote.ballot(vote.rights.getFirst(), paper, Revision.first(), null))
                        .statusCode())
                .isEqualTo(412);
        assertThat(latest(paper).get("seq").asInt()).isEqualTo(2);
        assertThat(status(promise)).isEqualTo("superseded");

        eventually(() ->
                assertThat(http.get(BOX_LOG + "/tile/0/000.p/1").statusCode()).isEqualTo(200));
        assertThat(http.get(BOX_LOG + "/tile/entries/000.p/1").statusCode()).isEqualTo(404);

        installation.moveTo(AVote.CLOSES);
        Ballot late = vote.ballot(vote.rights.get(1), paper);
        assertThat(http.cast(late).statusCode()).isEqualTo(409);
        eventually(() -> assertThat(box().state()).isInstanceOf(BoxState.Sealed.class));

        List<Bytes> items = EntryBundle.parse(
                        Bytes.of(http.file(BOX_LOG + "/tile/entries/000.p/4").body()))
                .entries();
        assertThat(items).hasSize(4).contains(first.bytes(), second.bytes());
        Checkpoint end =
                Checkpoint.of(SignedNote.parse(http.get(BOX_LOG + "/checkpoint").body()));
        Seal seal = ((BoxState.Sealed) box().state()).seal();
        assertThat(end)
                .isEqualTo(new Checkpoint(AVote.LOG.box("cluster-manager", "members", null), 4, Merkle.root(items)));
        assertThat(seal.root()).isEqualTo(end.root());
        assertThat(seal.leaves()).isEqualTo(4);
        installation.moveTo(AVote.CLOSES.plus(AVote.DISPUTE).plusSeconds(60));
        eventually(() -> assertThat(box().state()).isInstanceOf(BoxState.Undisputed.class));
    }

    private FrozenPaper freezePaper() {
        assertThat(officer.get(BOXES).body()).contains("items");
        eventually(() -> assertThat(json(officer.get(BOXES)).get("items")).hasSize(1));
        BallotPaper draft = ((BoxState.Drafted) box().state()).draft();
        Hash body = Hash.sha256(draft.body().bytes().toArray());
        others.sign(body, draft.body().sign(vote.results));
        eventually(
                () -> assertThat(json(officer.get(BOXES)).at("/items/0/state").asString())
                        .isEqualTo("SIGNED"));
        String signature = "{\"bodyHash\":\"" + body + "\"}";
        assertThat(officer.post(BOXES + "/members/paper/signature", signature).statusCode())
                .isEqualTo(200);
        var published = json(http.get("/api/public/v1/editions/ecc-2020/papers/cluster-manager"));
        FrozenPaper paper = FrozenPaper.read(
                Bytes.fromBase64Url(published.at("/papers/0/entry").asString()));
        assertThat(paper.isSignedBy(vote.officer.publicKey(), vote.results.publicKey()))
                .isTrue();
        return paper;
    }

    private tools.jackson.databind.JsonNode latest(FrozenPaper paper) {
        Bytes challenge = Bytes.fromBase64Url(
                json(http.get("/box/v1/challenge")).get("challenge").asString());
        StatusRequest question = StatusRequest.sign(vote.rights.getFirst(), paper.id(), challenge);
        return json(http.post(
                "/box/v1/status",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "paper", paper.id().toString(),
                                "pk", question.key().toString(),
                                "challenge", challenge.toString(),
                                "signature", question.signature().toString()))));
    }

    private String status(HttpResponse<String> promise) {
        String code = json(promise).get("receipt").asString();
        return json(http.post("/api/public/v1/verify/receipt", "{\"code\":\"" + code + "\"}"))
                .get("status")
                .asString();
    }
}
