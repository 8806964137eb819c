package io.palmares.voting.log;

import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Origin;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.log.LogId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells where an edition's logs are and whose keys sign them, as its log says.
public final class ReadIntegrity {
    private final EditionEntries entries;

    public ReadIntegrity(EditionEntries entries) {
        this.entries = entries;
    }

    /// What a stranger needs to begin.
    public record Integrity(Origin log, PublicKey logKey, PublicKey promiseKey, PublicKey resultsKey, List<Box> boxes) {
        public Integrity {
            boxes = List.copyOf(boxes);
        }
    }

    /// The log of one paper's box.
    ///
    /// @param paper leaf of the `paper` entry
    public record Box(
            String category, String electorClass, @Nullable String section, Origin log, Hash paper) {}

    /// Nothing before the edition stands in its log.
    public Optional<Integrity> of(String edition) {
        List<Entry> placed = entries.placed(new LogId(edition));
        return placed.stream().findFirst().map(first -> integrity(first, placed));
    }

    private static Integrity integrity(Entry edition, List<Entry> placed) {
        JsonObject keys = edition.json().object("keys");
        Map<Origin, Box> boxes = new LinkedHashMap<>();
        placed.stream()
                .filter(entry -> entry.type().equals("paper"))
                .map(ReadIntegrity::box)
                .forEach(box -> boxes.put(box.log(), box));
        return new Integrity(
                edition.log(),
                keys.publicKey("log"),
                keys.publicKey("promise"),
                keys.publicKey("results"),
                List.copyOf(boxes.values()));
    }

    private static Box box(Entry paper) {
        JsonObject body = paper.json();
        return new Box(
                body.text("category"),
                body.text("class"),
                body.textOrNull("section"),
                new Origin(body.text("box")),
                paper.leaf());
    }
}
