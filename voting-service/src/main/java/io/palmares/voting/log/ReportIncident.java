package io.palmares.voting.log;

import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Json;
import io.palmares.ledger.Origin;
import io.palmares.ledger.log.LogHead;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.LogStore;

/// Writes into an edition's log that something went wrong. The same words about the same thing stand there once.
public final class ReportIncident {
    private final LogStore store;
    private final LogKeys keys;
    private final TakeEntry taking;

    public ReportIncident(LogStore store, LogKeys keys, TakeEntry taking) {
        this.store = store;
        this.keys = keys;
        this.taking = taking;
    }

    /// Nothing is written before the edition has a log.
    ///
    /// @param text public words, no names
    public void report(String edition, String kind, String text) {
        store.head(new LogId(edition))
                .map(LogHead::origin)
                .map(log -> body(log, kind, text).signedBy(keys.of(edition)))
                .ifPresent(entry -> taking.take(edition, entry.bytes()));
    }

    private static EntryBody body(Origin log, String kind, String text) {
        return new EntryBody(Json.object(o -> {
            o.put("v", Json.of(EntryBody.VERSION));
            o.put("t", Json.of("incident"));
            o.put("log", Json.of(log.value()));
            o.put("kind", Json.of(kind));
            o.put("text", Json.of(text));
        }));
    }
}
