package io.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotReading;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.MarkForm;
import io.palmares.booth.Marks;
import io.palmares.booth.Opening;
import io.palmares.booth.RandomSource;
import io.palmares.booth.ReceiptCode;
import io.palmares.booth.Revision;
import io.palmares.booth.SealBallot;
import io.palmares.booth.StatusRequest;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Promise;
import io.palmares.ledger.SaltedHash;
import io.palmares.ledger.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What the voter's side in JavaScript and the one in Java must agree on.
abstract class BoothTwinContract extends TwinContract {
    private static final Hash EARLIER = Hash.sha256(new byte[] {1});
    private static final SigningKey PROMISES = SigningKey.ofSeed(Papers.filled(0x31, 32));
    private static final Map<MarkForm, Marks> EVERY_FORM = Map.of(
            new MarkForm.Choose(), new Marks.Choose(List.of(Papers.A)),
            new MarkForm.Approve(2), new Marks.Approve(List.of(Papers.B, Papers.A)),
            new MarkForm.Rank(3), new Marks.Rank(List.of(Papers.A, Papers.B)),
            new MarkForm.Points(10), new Marks.Points(new TreeMap<>(Map.of(Papers.A, 7L, Papers.B, 3L))),
            new MarkForm.Scores(5), new Marks.Scores(new TreeMap<>(Map.of(Papers.A, 5L, Papers.B, 0L))));

    @Test
    void givesWhatThePublishedVectorsSay() throws IOException {
        Path vector = Modules.JS.resolve("ballot-v1.json");
        Json facts = CanonicalJson.read(java.nio.file.Files.readAllBytes(vector));
        JsonObject said = twin.ask("vectors", o -> o.put("vector", facts));
        assertThat(said.list("failures")).isEmpty();
        assertThat(said.integer("checks")).isGreaterThanOrEqualTo(60);
    }

    @Test
    void sealsWhatTheCountingSideOpens() {
        EVERY_FORM.forEach((form, marks) -> {
            FrozenPaper paper = Papers.frozen(form);
            JsonObject receipt = seal(paper, Revision.first(), marks);
            Ballot ballot = read(receipt.bytes("ballot"));
            assertThat(ballot.refusalFor(paper)).isEmpty();
            assertThat(ballot.key()).isEqualTo(Papers.RIGHT.publicKey());
            assertThat(Papers.COUNTING.open(ballot, paper))
                    .isEqualTo(new Opening(ballot.leaf(), marks, receipt.bytes("salt")));
        });
    }

    @Test
    void sealsAnAbstention() {
        FrozenPaper paper = Papers.frozen(new MarkForm.Rank(3));
        Ballot ballot = read(seal(paper, Revision.first(), new Marks.Abstain()).bytes("ballot"));
        assertThat(Papers.COUNTING.open(ballot, paper))
                .isInstanceOfSatisfying(
                        Opening.class, opening -> assertThat(opening.marks()).isEqualTo(new Marks.Abstain()));
    }

    @Test
    void bindsARevisionToTheOneBefore() {
        FrozenPaper paper = Papers.frozen(new MarkForm.Choose());
        Revision third = new Revision(3, Optional.of(EARLIER));
        Ballot ballot =
                read(seal(paper, third, new Marks.Choose(List.of(Papers.B))).bytes("ballot"));
        assertThat(ballot.revision()).isEqualTo(third);
        assertThat(Papers.COUNTING.open(ballot, paper)).isInstanceOf(Opening.class);
    }

    @Test
    void keepsTheReceiptThatTheShellKeeps() {
        FrozenPaper paper = Papers.frozen(new MarkForm.Choose());
        JsonObject receipt = seal(paper, Revision.first(), new Marks.Choose(List.of(Papers.A)));
        Ballot ballot = read(receipt.bytes("ballot"));
        assertThat(receipt.text("code")).isEqualTo(ReceiptCode.of(ballot.leaf()).grouped());
        assertThat(receipt.hash("leaf")).isEqualTo(ballot.leaf());
        assertThat(receipt.hash("paper")).isEqualTo(paper.id());
        receipt.withExactly("ballot", "box", "code", "leaf", "marks", "paper", "promise", "salt", "seq", "v");
    }

    @Test
    void readsWhatJavaSealed() {
        FrozenPaper paper = Papers.frozen(new MarkForm.Choose());
        SealBallot seal = new SealBallot(RandomSource.of(new SecureRandom()));
        var outcome = seal.seal(Papers.RIGHT, paper, Revision.first(), new Marks.Choose(List.of(Papers.A)));
        Ballot ballot = ((SealBallot.Outcome.Sealed) outcome).ballot();
        JsonObject said = twin.ask("entry", o -> o.put("entry", Json.of(ballot.bytes())));
        assertThat(said.hash("leaf")).isEqualTo(ballot.leaf());
        assertThat(said.value("signed")).isEqualTo(Json.of(true));
    }

    @Test
    void readsAPaperOnlyIfBothSignedIt() {
        FrozenPaper paper = Papers.frozen(new MarkForm.Choose());
        Bytes good = paper.entry().bytes();
        Bytes byOne = paper.entry().body().signedBy(Papers.OFFICER).bytes();
        Bytes byOthers = paper.entry().body().signedBy(Papers.OFFICER, PROMISES).bytes();
        byte[] changed = good.toArray();
        changed[good.asUtf8().indexOf("cluster-manager")] = 'k';
        assertThat(paper(good).hash("id")).isEqualTo(paper.id());
        assertThat(paper(byOne).text("refused")).contains("not signed");
        assertThat(paper(byOthers).text("refused")).contains("results did not sign");
        assertThat(paper(Bytes.of(changed)).text("refused")).contains("not signed");
    }

    @Test
    void callsACandidateOnlyAsThePaperCommitsTo() {
        String record = "{\"country\":\"DK\",\"name\":\"Ærø Cluster\"}";
        Hash label = SaltedHash.of(SaltedHash.Kind.LABEL, Papers.filled(8, 32), Bytes.utf8(record));
        assertThat(record(label, record, 8).text("name")).isEqualTo("Ærø Cluster");
        assertThat(record(label, record, 9).text("refused")).contains("another candidate");
        assertThat(record(label, record.replace("DK", "SE"), 8).text("refused")).contains("another candidate");
    }

    private JsonObject record(Hash label, String record, int salt) {
        return twin.ask("record", o -> {
            o.put("label", Json.of(label));
            o.put("file", Json.object(file -> {
                file.put("record", Json.of(record));
                file.put("salt", Json.of(Papers.filled(salt, 32)));
            }));
        });
    }

    @Test
    void asksForTheLatestBallotAsTheBoxUnderstandsIt() {
        Hash paper = Hash.sha256();
        Bytes challenge = Papers.filled(9, 32);
        JsonObject said = twin.ask("status", o -> {
            o.put("seed", Json.of(Papers.RIGHT.seed()));
            o.put("paper", Json.of(paper));
            o.put("challenge", Json.of(challenge));
        });
        StatusRequest request = new StatusRequest(
                said.hash("paper"), said.publicKey("pk"), said.bytes("challenge"), said.bytes("signature"));
        assertThat(request.isSignedWell()).isTrue();
        assertThat(request.challenge()).isEqualTo(challenge);
    }

    @Test
    void believesOnlyThePromiseThatTheBoxMade() {
        FrozenPaper paper = Papers.frozen(new MarkForm.Choose());
        Hash leaf = Hash.sha256();
        String note = new Promise(paper.box(), leaf).sign(PROMISES).asText();
        String foreign = new Promise(paper.box(), leaf).sign(Papers.OFFICER).asText();
        String other = new Promise(paper.box(), EARLIER).sign(PROMISES).asText();
        assertThat(isPromised(note, paper, leaf)).isTrue();
        assertThat(isPromised(foreign, paper, leaf)).isFalse();
        assertThat(isPromised(other, paper, leaf)).isFalse();
        assertThat(isPromised(note.replace("/members", "/others"), paper, leaf)).isFalse();
    }

    private boolean isPromised(String note, FrozenPaper paper, Hash leaf) {
        JsonObject said = twin.ask("promise", o -> {
            o.put("note", Json.of(note));
            o.put("box", Json.of(paper.box().value()));
            o.put("leaf", Json.of(leaf));
            o.put("key", Json.of(PROMISES.publicKey()));
        });
        return said.value("good").equals(Json.of(true));
    }

    private JsonObject paper(Bytes entry) {
        return twin.ask("paper", o -> {
            o.put("paper", Json.of(entry));
            o.put("results", Json.of(Papers.RESULTS.publicKey()));
        });
    }

    private JsonObject seal(FrozenPaper paper, Revision revision, Marks marks) {
        JsonObject said = twin.ask("seal", o -> {
            o.put("seed", Json.of(Papers.RIGHT.seed()));
            o.put("paper", Json.of(paper.entry().bytes()));
            o.put("results", Json.of(Papers.RESULTS.publicKey()));
            o.put("seq", Json.of(revision.seq()));
            o.put("prev", revision.prev().map(Json::of).orElseGet(Json::nothing));
            o.put("marks", CanonicalJson.read(marks.canonical().toArray()));
        });
        return CanonicalJson.parseObject(Bytes.utf8(said.text("receipt")).toArray());
    }

    private static Ballot read(Bytes ballot) {
        assertThat(Ballot.read(ballot)).isInstanceOf(BallotReading.Good.class);
        return ((BallotReading.Good) Ballot.read(ballot)).ballot();
    }
}
