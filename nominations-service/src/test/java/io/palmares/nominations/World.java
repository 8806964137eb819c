package io.palmares.nominations;

import io.palmares.messaging.MemoryBroker;
import io.palmares.messaging.PendingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/// What outlives a killed process.
record World(Map<String, List<Document>> stored, MemoryBroker broker, Instant now) {
    /// Made before what makes use of it; alone it means nothing.
    private static final Set<String> PREPARED = Set.of("officerKeys", "lots", "keyRegisters", "electors");

    /// Every document, and every event once.
    List<Document> left() {
        Stream<Document> stored = this.stored.entrySet().stream()
                .flatMap(all -> all.getValue().stream().map(document -> stored(all.getKey(), document)));
        return Stream.concat(stored, broker.told().stream().map(World::told)).toList();
    }

    /// How often a document was written says nothing.
    private static Document stored(String collection, Document document) {
        Document shown = new Document("in", collection);
        shown.putAll(document);
        shown.keySet().removeAll(Set.of("version", "sequence", "answers"));
        return shown;
    }

    private static Document told(PendingEvent event) {
        return new Document("in", event.kind().type())
                .append("subject", event.subject().name())
                .append("sequence", event.sequence())
                .append("data", event.json() == null ? null : Document.parse(event.json()));
    }

    /// Without what alone means nothing.
    static List<Document> decided(List<Document> left) {
        return left.stream()
                .filter(document -> !PREPARED.contains(document.getString("in")))
                .toList();
    }
}
