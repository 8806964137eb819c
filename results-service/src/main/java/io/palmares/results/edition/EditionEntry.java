package io.palmares.results.edition;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Lot;
import io.palmares.ledger.PublicKey;
import java.util.List;
import java.util.Optional;

/// The first entry of an edition's log: which keys sign what, and what lots were committed to.
public record EditionEntry(Entry entry) {
    /// Reads the form of an entry; who signed it is the log's to say.
    ///
    /// @throws io.palmares.ledger.Malformed for bytes that are no entry
    public static EditionEntry read(String base64Url) {
        return new EditionEntry(Entry.parse(Bytes.fromBase64Url(base64Url).toArray()));
    }

    /// The key that signs checkpoints, boxes and seals.
    public PublicKey logKey() {
        return entry.json().object("keys").publicKey("log");
    }

    /// Whether these are the seeds that were committed to for ties in this category's count.
    public boolean committedTo(String category, Bytes first, Bytes second) {
        List<Json> seeds = List.of(Json.of(Lot.commitment(first)), Json.of(Lot.commitment(second)));
        return lotsOf(category).filter(lot -> lot.list("count").equals(seeds)).isPresent();
    }

    private Optional<JsonObject> lotsOf(String category) {
        return entry.json().list("lotSeeds").stream()
                .map(JsonObject.class::cast)
                .filter(lot -> lot.text("category").equals(category))
                .findFirst();
    }
}
