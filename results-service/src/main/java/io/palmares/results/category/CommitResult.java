package io.palmares.results.category;

import io.palmares.aggregate.MasterSecret;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SaltedHash;
import io.palmares.ledger.SigningKey;
import io.palmares.results.category.OfficialCount.PaperOpenings;
import io.palmares.results.key.KeepKeys;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Commits to a result and says so in the log: a `count` for each paper, then the `envelope`. The same result gets the
/// same salt and so the same entries: counting again changes nothing in the log.
public final class CommitResult {
    private final KeepKeys keys;
    private final MasterSecret secret;

    public CommitResult(KeepKeys keys, MasterSecret secret) {
        this.keys = keys;
        this.secret = secret;
    }

    /// Commits, and signs what the log is told.
    ///
    /// @param log of the edition
    /// @param result canonical JSON
    public OfficialCount of(CategoryId id, Origin log, Bytes result, List<PaperOpenings> openings, Instant at) {
        Bytes salt = secret.mark("envelope", id.key() + " " + result.asUtf8());
        Hash commitment = SaltedHash.of(SaltedHash.Kind.ENVELOPE, salt, result);
        SigningKey key = keys.of(id.edition());
        Stream<Entry> counts = openings.stream().map(paper -> count(log, paper).signedBy(key));
        Entry envelope = envelope(log, id, commitment).signedBy(key);
        List<String> entries = Stream.concat(counts, Stream.of(envelope))
                .map(entry -> entry.bytes().base64Url())
                .toList();
        return new OfficialCount(
                result.asUtf8(), salt.base64Url(), commitment.bytes().base64Url(), openings, entries, at);
    }

    private static EntryBody count(Origin log, PaperOpenings paper) {
        return body("count", log, o -> {
            o.put("paper", Json.of(paper.paper()));
            o.put("openings", Json.of(paper.kind().name()));
            o.put("openingsRoot", Json.of(paper.opened().root()));
            o.put("openingsSize", Json.of(paper.opened().size()));
            o.put("spoiledRoot", Json.of(paper.unopened().root()));
            o.put("spoiledSize", Json.of(paper.unopened().size()));
        });
    }

    private static EntryBody envelope(Origin log, CategoryId id, Hash commitment) {
        return body("envelope", log, o -> {
            o.put("category", Json.of(id.category()));
            o.put("commitment", Json.of(commitment));
        });
    }

    private static EntryBody body(String type, Origin log, Consumer<SequencedMap<String, Json>> fields) {
        return new EntryBody(Json.object(o -> {
            o.put("v", Json.of(EntryBody.VERSION));
            o.put("t", Json.of(type));
            o.put("log", Json.of(log.value()));
            fields.accept(o);
        }));
    }
}
