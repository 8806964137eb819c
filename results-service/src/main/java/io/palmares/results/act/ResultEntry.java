package io.palmares.results.act;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.Origin;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.OfficialCount;
import org.jspecify.annotations.Nullable;

/// The body of a `result` entry: what two officers sign.
final class ResultEntry {
    private ResultEntry() {}

    static EntryBody of(Origin log, CategoryId id, int version, @Nullable Integer supersedes, OfficialCount count) {
        Bytes result = Bytes.utf8(count.result());
        return new EntryBody(Json.object(o -> {
            o.put("v", Json.of(EntryBody.VERSION));
            o.put("t", Json.of("result"));
            o.put("log", Json.of(log.value()));
            o.put("category", Json.of(id.category()));
            o.put("version", Json.of(version));
            o.put("salt", Json.of(count.salt()));
            o.put("sha256", Json.of(Hash.sha256(result.toArray())));
            o.put("supersedes", supersedes == null ? Json.nothing() : Json.of(supersedes));
        }));
    }
}
