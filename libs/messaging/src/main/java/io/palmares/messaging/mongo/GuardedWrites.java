package io.palmares.messaging.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static io.palmares.messaging.mongo.PendingDocuments.OUTBOX;
import static io.palmares.messaging.mongo.PendingDocuments.PENDING;
import static io.palmares.messaging.mongo.PendingDocuments.SEQUENCE;
import static io.palmares.messaging.mongo.PendingDocuments.VERSION;

import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Outbox;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.relay.Wake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;

/// Writes state and the events it causes as one document, in one write.
///
/// The document's fields are those of the state, and `version`, `sequence`, `outbox`, `pending`, which belong to this
/// class: a state record may read them, what it says of them is overwritten. No class name is stored. Failures of the
/// store are Spring's `DataAccessException`s; whether such a write happened is not known.
public final class GuardedWrites {
    private final Documents documents;
    private final Outbox outbox;
    private final Wake relay;

    GuardedWrites(Documents documents, Outbox outbox, Wake relay) {
        this.documents = documents;
        this.outbox = outbox;
        this.relay = relay;
    }

    public Insertion insert(String id, Object state, NewEvent... events) {
        return insert(id, state, List.of(events));
    }

    /// Writes a document that must not exist yet.
    ///
    /// @throws IllegalArgumentException if the events are too many for a document, or about several subjects
    public Insertion insert(String id, Object state, List<NewEvent> events) {
        if (events.size() > Outbox.MOST_PENDING) {
            throw new IllegalArgumentException(events.size() + " events in one new document: " + id);
        }
        Document document = document(id, state, 1, new Held(0, 0, List.of()), outbox.number(0, events));
        try {
            documents.with(all -> all.insertOne(document));
        } catch (DuplicateKeyException _) {
            return new Insertion.Taken();
        }
        return written(id, 1, events);
    }

    public Replacement replace(String id, long expectedVersion, Object state, NewEvent... events) {
        return replace(id, expectedVersion, state, List.of(events));
    }

    /// Writes the next version if the document still has the expected one.
    public Replacement replace(String id, long expectedVersion, Object state, List<NewEvent> events) {
        while (true) {
            Optional<Held> found = held(id);
            if (found.isEmpty()) {
                return new Replacement.Absent();
            }
            Held held = found.get();
            if (held.version() != expectedVersion) {
                return new Replacement.Stale(held.version());
            }
            if (!events.isEmpty() && held.pending().size() + events.size() > Outbox.MOST_PENDING) {
                return new Replacement.Overloaded(held.pending().size());
            }
            if (replaced(
                    document(id, state, expectedVersion + 1, held, outbox.number(held.sequence(), events)), held)) {
                return written(id, expectedVersion + 1, events);
            }
            // Another writer was faster, or the relay took events away in between: the next look tells which.
        }
    }

    private record Held(long version, long sequence, List<Document> pending) {
        static Held in(Document document) {
            return new Held(
                    document.getLong(VERSION),
                    document.getLong(SEQUENCE),
                    document.getList(PENDING, Document.class, List.of()));
        }
    }

    private Optional<Held> held(String id) {
        return documents
                .with(all -> all.find(eq("_id", id))
                        .projection(include(VERSION, SEQUENCE, PENDING))
                        .map(Held::in)
                        .into(new ArrayList<>()))
                .stream()
                .findFirst();
    }

    private boolean replaced(Document next, Held held) {
        return documents
                        .with(all -> all.replaceOne(
                                and(
                                        eq("_id", next.getString("_id")),
                                        eq(VERSION, held.version()),
                                        size(PENDING, held.pending().size())),
                                next))
                        .getMatchedCount()
                == 1;
    }

    private Document document(String id, Object state, long version, Held held, List<PendingEvent> events) {
        Document document = documents.write(state);
        document.keySet().removeAll(List.of("_class", OUTBOX, PENDING));
        List<Document> pending = Stream.concat(
                        held.pending().stream(), events.stream().map(PendingDocuments::write))
                .toList();
        document.append("_id", id)
                .append(VERSION, version)
                .append(SEQUENCE, held.sequence() + events.size())
                .append(PENDING, pending);
        if (!pending.isEmpty()) {
            document.append(OUTBOX, true);
        }
        return document;
    }

    private Written written(String id, long version, List<NewEvent> events) {
        if (!events.isEmpty()) {
            relay.written(id);
        }
        return new Written(version);
    }
}
