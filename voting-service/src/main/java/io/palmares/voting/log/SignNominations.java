package io.palmares.voting.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.Origin;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.LogStore;
import java.util.Optional;

/// Makes the entry that commits to every nomination of a category: the log's own word for what it was told.
public final class SignNominations {
    private final LogStore store;
    private final LogKeys keys;

    public SignNominations(LogStore store, LogKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /// A sorted list of salted hashes.
    public record Commitment(String category, Hash root, int size) {}

    /// Nothing before the edition has a log. The same commitment has the same entry.
    public Optional<Bytes> entry(String edition, Commitment commitment) {
        return store.head(new LogId(edition))
                .map(head -> body(head.origin(), commitment)
                        .signedBy(keys.of(edition))
                        .bytes());
    }

    private static EntryBody body(Origin log, Commitment commitment) {
        return new EntryBody(Json.object(o -> {
            o.put("v", Json.of(EntryBody.VERSION));
            o.put("t", Json.of("nominations"));
            o.put("log", Json.of(log.value()));
            o.put("category", Json.of(commitment.category()));
            o.put("root", Json.of(commitment.root()));
            o.put("size", Json.of(commitment.size()));
        }));
    }
}
