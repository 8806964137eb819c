package io.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.MarkForm;
import io.palmares.booth.Marks;
import io.palmares.booth.RandomSource;
import io.palmares.booth.ReceiptCode;
import io.palmares.booth.Revision;
import io.palmares.booth.SealBallot;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.ConsistencyProof;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.InclusionProof;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.MerkleTree;
import io.palmares.ledger.Origin;
import io.palmares.ledger.Promise;
import io.palmares.ledger.SigningKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a voter's device finds in a log, and what libs/ledger finds.
abstract class LogTwinContract extends TwinContract {
    private static final Origin BOX = Papers.frozen(new MarkForm.Choose()).box();
    private static final SigningKey PROMISES = SigningKey.ofSeed(Papers.filled(0x31, 32));
    private static final String RECEIPT = "receipt true";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void believesTheHeadThatTheLogSigned() {
        Checkpoint head = new Checkpoint(BOX, 7, Hash.sha256());
        String note = head.sign(ABoxLog.KEY).asText();
        assertThat(head(note, BOX).integer("size")).isEqualTo(7);
        assertThat(head(note, BOX).hash("root")).isEqualTo(Hash.sha256());
        assertThat(head(head.sign(PROMISES).asText(), BOX).has("refused")).isTrue();
        assertThat(head(note, Origin.edition("awards.example", "other")).has("refused"))
                .isTrue();
        assertThat(head(note.replace("\n7\n", "\n8\n"), BOX).has("refused")).isTrue();
        assertThat(head(note.replace("\n7\n", "\n07\n"), BOX).has("refused")).isTrue();
        assertThat(head(note.stripTrailing(), BOX).has("refused")).isTrue();
    }

    private JsonObject head(String note, Origin origin) {
        return twin.ask("head", o -> {
            o.put("note", Json.of(note));
            o.put("origin", Json.of(origin.value()));
            o.put("key", Json.of(ABoxLog.KEY.publicKey()));
        });
    }

    private static List<Bytes> items(int size) {
        return Stream.iterate(0, i -> i + 1)
                .limit(size)
                .map(i -> Bytes.utf8("item " + i))
                .toList();
    }

    @Test
    void judgesEveryProofOfInclusionAsJavaDoes() {
        List<Json> asked = new ArrayList<>();
        List<Json> judged = new ArrayList<>();
        MerkleTree tree = MerkleTree.of(items(9));
        for (int size = 1; size <= 9; size++) {
            for (int index = 0; index < size; index++) {
                for (InclusionProof proof : variants(tree.inclusion(index, size))) {
                    Hash leaf = Merkle.leaf(items(9).get(index));
                    Hash root = tree.root(size);
                    asked.add(Json.object(o -> {
                        o.put("index", Json.of(proof.index()));
                        o.put("size", Json.of(proof.size()));
                        o.put("path", ABoxLog.hashes(proof.path()));
                        o.put("leaf", Json.of(leaf));
                        o.put("root", Json.of(root));
                    }));
                    judged.add(Json.of(proof.proves(leaf, root)));
                }
            }
        }
        assertThat(proofs("inclusion", asked)).isEqualTo(judged).contains(Json.of(true), Json.of(false));
    }

    private static List<InclusionProof> variants(InclusionProof proof) {
        List<Hash> longer = new ArrayList<>(proof.path());
        longer.add(Hash.sha256());
        return List.of(
                proof,
                new InclusionProof(proof.index(), proof.size(), longer),
                new InclusionProof(proof.index(), proof.size(), proof.path().reversed()),
                new InclusionProof(proof.index() + 1, proof.size(), proof.path()),
                new InclusionProof(proof.index(), proof.size() + 1, proof.path()));
    }

    @Test
    void judgesEveryProofOfConsistencyAsJavaDoes() {
        List<Json> asked = new ArrayList<>();
        List<Json> judged = new ArrayList<>();
        MerkleTree tree = MerkleTree.of(items(9));
        for (int to = 0; to <= 9; to++) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof good = tree.consistency(from, to);
                for (ConsistencyProof proof : List.of(
                        good,
                        new ConsistencyProof(from, to, good.path().reversed()),
                        new ConsistencyProof(from, to, List.of(Hash.sha256())),
                        new ConsistencyProof(to, from, good.path()))) {
                    Hash before = tree.root(from);
                    Hash after = tree.root(to);
                    asked.add(Json.object(o -> {
                        o.put("from", Json.of(proof.from()));
                        o.put("to", Json.of(proof.to()));
                        o.put("path", ABoxLog.hashes(proof.path()));
                        o.put("fromRoot", Json.of(before));
                        o.put("toRoot", Json.of(after));
                    }));
                    judged.add(Json.of(proof.proves(before, after)));
                }
            }
        }
        assertThat(proofs("consistency", asked)).isEqualTo(judged).contains(Json.of(true), Json.of(false));
    }

    private List<Json> proofs(String kind, List<Json> proofs) {
        return twin.ask(kind, o -> o.put("proofs", Json.of(proofs))).list("good");
    }

    @Test
    void findsThePathFromOneHeadToTheNextInTheTiles() {
        for (int to : List.of(1, 3, 256, 257, 700)) {
            ABoxLog log = ABoxLog.of(to, BOX, directory.resolve("to" + to));
            JsonObject tiles = log.tiles();
            for (int from : List.of(0, 1, 2, 255, 256, 300, 512, to)) {
                if (from > to) continue;
                JsonObject said = twin.ask("path", o -> {
                    o.put("from", Json.of(from));
                    o.put("to", Json.of(to));
                    o.put("tiles", tiles);
                });
                assertThat(said.value("path"))
                        .isEqualTo(
                                ABoxLog.hashes(log.tree().consistency(from, to).path()));
            }
        }
    }

    @Test
    void readsExactlyTheEntriesOfAHead() {
        ABoxLog log = ABoxLog.of(300, BOX, directory);
        Consumer<SequencedMap<String, Json>> whole = o -> {
            o.put("size", Json.of(300));
            o.put("root", Json.of(log.tree().root()));
            o.put("tiles", log.tiles());
        };
        assertThat(twin.ask("entries", whole).list("entries"))
                .isEqualTo(
                        log.entries.stream().map(it -> Json.of(Merkle.leaf(it))).toList());
        assertThat(twin.ask(
                                "entries",
                                whole.andThen(
                                        o -> o.put("root", Json.of(log.tree().root(299)))))
                        .has("refused"))
                .isTrue();
        assertThat(twin.ask("entries", whole.andThen(o -> o.put("tiles", Json.object(_ -> {}))))
                        .has("refused"))
                .isTrue();
    }

    /// A voter with a ballot, and a box's log.
    private final class AVoter {
        final FrozenPaper paper = Papers.frozen(new MarkForm.Choose());
        final Ballot ballot = sealed(paper);
        final ABoxLog log = new ABoxLog(BOX, directory).with(List.of(entry("box"), Bytes.utf8("another")));
        SigningKey promisedBy = PROMISES;
        boolean closed;

        JsonObject asks(Consumer<SequencedMap<String, Json>> otherwise) {
            boolean isIn = log.entries.contains(ballot.bytes());
            return twin.ask("inspect", o -> {
                o.put("receipt", receipt());
                o.put("proof", isIn ? log.proof(ballot.bytes()) : Json.nothing());
                o.put("checkpoint", Json.of(log.checkpoint().asText()));
                o.put("tiles", log.tiles());
                o.put("logKey", Json.of(ABoxLog.KEY.publicKey()));
                o.put("promiseKey", Json.of(PROMISES.publicKey()));
                o.put("closed", Json.of(closed));
                otherwise.accept(o);
            });
        }

        List<String> finds(Consumer<SequencedMap<String, Json>> otherwise) {
            return asks(otherwise).list("findings").stream()
                    .map(it -> ((Json.Text) it).value())
                    .toList();
        }

        private JsonObject receipt() {
            return Json.object(o -> {
                o.put("v", Json.of(1));
                o.put("box", Json.of(BOX.value()));
                o.put("paper", Json.of(paper.id()));
                o.put("seq", Json.of(1));
                o.put("leaf", Json.of(ballot.leaf()));
                o.put("code", Json.of(ReceiptCode.of(ballot.leaf()).grouped()));
                o.put("ballot", Json.of(ballot.bytes()));
                o.put(
                        "promise",
                        Json.of(new Promise(BOX, ballot.leaf()).sign(promisedBy).asText()));
            });
        }
    }

    private static Ballot sealed(FrozenPaper paper) {
        var outcome = new SealBallot(RandomSource.of(new SecureRandom()))
                .seal(Papers.RIGHT, paper, Revision.first(), new Marks.Choose(List.of(Papers.A)));
        return ((SealBallot.Outcome.Sealed) outcome).ballot();
    }

    private static Bytes entry(String type) {
        return new EntryBody(Json.object(o -> {
                    o.put("v", Json.of(1));
                    o.put("t", Json.of(type));
                    o.put("log", Json.of(BOX.value()));
                }))
                .signedBy(ABoxLog.KEY)
                .bytes();
    }

    private static JsonObject kept(ABoxLog log) {
        Checkpoint head = Checkpoint.of(log.checkpoint());
        return Json.object(o -> {
            o.put("size", Json.of(head.size()));
            o.put("root", Json.of(Base64.getEncoder().encodeToString(head.root().toArray())));
            o.put("note", Json.of(log.checkpoint().asText()));
            o.put("key", Json.of(ABoxLog.KEY.publicKey()));
        });
    }

    @Test
    void findsAnHonestBallotInTheLogThatGoesOnFromWhereItWas() {
        AVoter voter = new AVoter();
        JsonObject before = kept(voter.log);
        voter.log.with(List.of(voter.ballot.bytes(), Bytes.utf8("one more")));
        JsonObject said = voter.asks(o -> o.put("head", before));
        assertThat(said.list("findings"))
                .isEqualTo(Stream.of(RECEIPT, "promise true", "checkpoint true", "history true", "included true")
                        .map(Json::of)
                        .toList());
        assertThat(said.object("head")).isEqualTo(kept(voter.log));
    }

    @Test
    void waitsForTheNextBatchWhileTheBoxIsOpenAndNoLonger() {
        AVoter voter = new AVoter();
        assertThat(voter.finds(_ -> {})).contains("promise true", "included null");
        voter.closed = true;
        assertThat(voter.finds(_ -> {})).contains("promise true", "included false");
    }

    @Test
    void seesThatALogWasRewritten() {
        AVoter voter = new AVoter();
        voter.log.with(List.of(voter.ballot.bytes()));
        JsonObject before = kept(
                new ABoxLog(BOX, directory.resolve("fork")).with(List.of(entry("box"), Bytes.utf8("yet another"))));
        assertThat(voter.finds(o -> o.put("head", before))).contains("history false", "included true");
        assertThat(voter.asks(o -> o.put("head", before)).object("head")).isEqualTo(before);
    }

    @Test
    void seesThatALogWasSetBack() {
        AVoter voter = new AVoter();
        ABoxLog longer = new ABoxLog(BOX, directory.resolve("longer"))
                .with(List.of(entry("box"), Bytes.utf8("another"), voter.ballot.bytes()));
        assertThat(voter.finds(o -> o.put("head", kept(longer)))).contains("history false");
    }

    @Test
    void seesAPromiseOrAHeadOrAProofOfSomebodyElse() {
        AVoter voter = new AVoter();
        voter.log.with(List.of(voter.ballot.bytes()));
        assertThat(voter.finds(o -> o.put("logKey", Json.of(PROMISES.publicKey()))))
                .contains("checkpoint false");
        JsonObject other = voter.log.proof(voter.log.entries.getFirst());
        assertThat(voter.finds(o -> o.put("proof", other))).contains("included false");
        voter.promisedBy = ABoxLog.KEY;
        assertThat(voter.finds(_ -> {})).contains("promise false", "included true");
    }

    @Test
    void tellsWhetherARightWasUsedOnceTheBoxIsClosed() {
        AVoter voter = new AVoter();
        ABoxLog closed = new ABoxLog(BOX, directory.resolve("closed"))
                .with(List.of(entry("box"), voter.ballot.bytes(), entry("close")));
        JsonObject said = voter.asks(o -> {
            o.put("pk", Json.of(voter.ballot.key()));
            o.put("checkpoint", Json.of(closed.checkpoint().asText()));
            o.put("tiles", closed.tiles());
            o.put("proof", closed.proof(voter.ballot.bytes()));
        });
        assertThat(said.list("used")).containsExactly(Json.of("1 " + voter.ballot.leaf()));
        JsonObject unused = voter.asks(o -> {
            o.put("pk", Json.of(PROMISES.publicKey()));
            o.put("checkpoint", Json.of(closed.checkpoint().asText()));
            o.put("tiles", closed.tiles());
            o.put("proof", closed.proof(voter.ballot.bytes()));
        });
        assertThat(unused.list("used")).isEmpty();
    }
}
