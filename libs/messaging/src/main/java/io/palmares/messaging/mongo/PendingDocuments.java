package io.palmares.messaging.mongo;

import io.palmares.messaging.Cause;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.Subject;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/// The stored shape of pending events: a contract with documents written by earlier versions.
final class PendingDocuments {
    static final String VERSION = "version";
    static final String SEQUENCE = "sequence";
    static final String OUTBOX = "outbox";
    static final String PENDING = "pending";

    private PendingDocuments() {}

    static List<PendingEvent> in(Document holder) {
        return holder.getList(PENDING, Document.class, List.of()).stream()
                .map(PendingDocuments::read)
                .toList();
    }

    static Document write(PendingEvent event) {
        Document stored = new Document("id", event.id())
                .append("type", event.kind().type())
                .append("topic", event.kind().topic())
                .append("subject", event.subject().name())
                .append("key", event.subject().key())
                .append(SEQUENCE, event.sequence())
                .append("time", Date.from(event.time()))
                .append("schema", event.schema())
                .append("correlation", event.cause().correlationId())
                .append("causation", event.cause().causationId())
                .append("traceparent", event.cause().traceparent())
                .append("data", event.json());
        stored.values().removeIf(Objects::isNull);
        return stored;
    }

    private static PendingEvent read(Document stored) {
        return new PendingEvent(
                stored.getString("id"),
                new EventKind(stored.getString("type"), stored.getString("topic")),
                new Subject(stored.getString("subject"), stored.getString("key")),
                stored.getLong(SEQUENCE),
                stored.getDate("time").toInstant(),
                stored.getString("schema"),
                new Cause(
                        stored.getString("correlation"),
                        stored.getString("causation"),
                        stored.getString("traceparent")),
                stored.getString("data"));
    }
}
