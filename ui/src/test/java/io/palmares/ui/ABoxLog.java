package io.palmares.ui;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.MerkleTree;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SignedNote;
import io.palmares.ledger.SigningKey;
import io.palmares.ledger.log.Batch;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.Sequencer;
import io.palmares.ledger.log.SequencerOutcome;
import io.palmares.ledger.log.Tile;
import io.palmares.ledger.log.TilePath;
import io.palmares.ledger.log.Tiles;
import io.palmares.ledger.log.file.LogFiles;
import io.palmares.ledger.log.file.SeenInFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A log as voting-service writes it, with everything that is served of it.
final class ABoxLog {
    static final SigningKey KEY = SigningKey.ofSeed(Papers.filled(0x41, 32));
    final List<Bytes> entries = new ArrayList<>();
    private final Origin origin;
    private final LogFiles files;
    private final Sequencer sequencer;

    ABoxLog(Origin origin, Path directory) {
        this.origin = origin;
        this.files = new LogFiles(directory.resolve("log"));
        this.sequencer = new Sequencer(
                files,
                new SeenInFiles(directory.resolve("seen")),
                _ -> KEY,
                (_, _, _) -> {},
                new Sequencer.Writer("test", Clock.systemUTC(), Duration.ofSeconds(1)));
    }

    /// With so many entries more, of which nothing is said.
    static ABoxLog of(int size, Origin origin, Path directory) {
        ABoxLog log = new ABoxLog(origin, directory);
        List<Bytes> some = new ArrayList<>();
        for (int i = 0; i < size; i++) some.add(Bytes.utf8("entry " + i));
        return log.with(some);
    }

    ABoxLog with(List<Bytes> more) {
        SequencerOutcome outcome = sequencer.append(origin, _ -> Batch.of(more));
        if (!(outcome instanceof SequencerOutcome.Done)) throw new IllegalStateException(outcome.toString());
        entries.addAll(more);
        return this;
    }

    int size() {
        return entries.size();
    }

    MerkleTree tree() {
        return MerkleTree.of(entries);
    }

    SignedNote checkpoint() {
        return Objects.requireNonNull(files.head(LogId.of(origin)).orElseThrow().signed());
    }

    /// Every tile of the present tree, by its path.
    JsonObject tiles() {
        Map<String, Json> tiles = new TreeMap<>();
        for (int level = -1; level < 2; level++) {
            for (int index = 0; new Tile(level, index).widthAt(size()) > 0; index++) {
                TilePath path = new TilePath(new Tile(level, index), new Tile(level, index).widthAt(size()));
                tiles.put(
                        path.toString(),
                        Json.of(new Tiles(files, LogId.of(origin))
                                .read(path, size())
                                .orElseThrow()));
            }
        }
        return new JsonObject(tiles);
    }

    /// As `…/proof/<leaf>` gives it.
    JsonObject proof(Bytes entry) {
        var proof = tree().inclusion(entries.indexOf(entry), size());
        return Json.object(o -> {
            o.put("leaf", Json.of(Merkle.leaf(entry)));
            o.put("index", Json.of(proof.index()));
            o.put("size", Json.of(proof.size()));
            o.put("hashes", hashes(proof.path()));
            o.put("checkpoint", Json.of(checkpoint().asText()));
        });
    }

    static Json hashes(List<Hash> hashes) {
        return Json.of(hashes.stream().map(Json::of).toList());
    }
}
