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
import io.palmares.results.list.ListName;
import io.palmares.results.list.Lists;
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
    private final Lists lists;

    public CommitResult(KeepKeys keys, MasterSecret secret, Lists lists) {
        this.keys = keys;
        this.secret = secret;
        this.lists = lists;
    }

    /// Commits, and signs what the log is told. The lists are kept first: a crash after that only repeats them.
    ///
    /// @param log of the edition
    /// @param result canonical JSON
    public OfficialCount of(CategoryId id, Origin log, Bytes result, List<OpenedLines> papers, Instant at) {
        papers.forEach(paper -> keep(id, paper));
        lists.keep(new ListName(id.key(), Hash.sha256(result.toArray()).toString()), List.of(result.asUtf8()));
        Bytes salt = secret.mark("envelope", id.key() + " " + result.asUtf8());
        Hash commitment = SaltedHash.of(SaltedHash.Kind.ENVELOPE, salt, result);
        return new OfficialCount(
                result.asUtf8(),
                salt.base64Url(),
                commitment.toString(),
                papers.stream().map(OpenedLines::named).toList(),
                entries(id, log, papers, commitment),
                at);
    }

    private void keep(CategoryId id, OpenedLines paper) {
        PaperOpenings named = paper.named();
        lists.keep(new ListName(id.key(), named.ballots()), paper.ballots());
        lists.keep(new ListName(id.key(), named.openings()), paper.published());
        lists.keep(new ListName(id.key(), named.spoiled()), paper.spoiledLines());
    }

    private List<String> entries(CategoryId id, Origin log, List<OpenedLines> papers, Hash commitment) {
        SigningKey key = keys.of(id.edition());
        Stream<Entry> counts = papers.stream().map(paper -> count(log, paper).signedBy(key));
        Entry envelope = envelope(log, id, commitment).signedBy(key);
        return Stream.concat(counts, Stream.of(envelope))
                .map(entry -> entry.bytes().base64Url())
                .toList();
    }

    private static EntryBody count(Origin log, OpenedLines paper) {
        return body("count", log, o -> {
            o.put("paper", Json.of(paper.paper()));
            o.put("openings", Json.of(paper.kind().name()));
            o.put("openingsRoot", Json.of(paper.named().openings()));
            o.put("openingsSize", Json.of(paper.published().size()));
            o.put("spoiledRoot", Json.of(paper.spoiledRoot()));
            o.put("spoiledSize", Json.of(paper.spoiled().size()));
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
