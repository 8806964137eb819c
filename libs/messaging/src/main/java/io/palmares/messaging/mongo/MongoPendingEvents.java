package io.palmares.messaging.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static io.palmares.messaging.mongo.PendingDocuments.OUTBOX;
import static io.palmares.messaging.mongo.PendingDocuments.PENDING;
import static io.palmares.messaging.mongo.PendingDocuments.SEQUENCE;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.relay.PendingEvents;
import java.util.ArrayList;
import java.util.List;

/// The pending events of one collection.
final class MongoPendingEvents implements PendingEvents {
    private final Documents documents;
    private volatile boolean indexed;

    MongoPendingEvents(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return documents.collection();
    }

    @Override
    public List<String> waiting(int limit) {
        index();
        return documents.with(all -> all.find(eq(OUTBOX, true))
                .projection(include("_id"))
                .limit(limit)
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>()));
    }

    @Override
    public List<PendingEvent> of(String documentId) {
        return documents
                .with(all -> all.find(eq("_id", documentId))
                        .projection(include(PENDING))
                        .map(PendingDocuments::in)
                        .into(new ArrayList<>()))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// The document's own `sequence` tells whether anything was added since: if not, flag and list go together.
    @Override
    public void sent(String documentId, List<PendingEvent> events) {
        boolean last = documents
                        .with(all -> all.updateOne(
                                and(
                                        eq("_id", documentId),
                                        eq(SEQUENCE, events.getLast().sequence())),
                                combine(set(PENDING, List.of()), unset(OUTBOX))))
                        .getMatchedCount()
                == 1;
        if (!last) {
            List<String> ids = events.stream().map(PendingEvent::id).toList();
            documents.with(all -> all.updateOne(eq("_id", documentId), pull(PENDING, in("id", ids))));
        }
    }

    /// Not at start-up: the store may come up later than the service.
    private void index() {
        if (!indexed) {
            documents.with(all -> all.createIndex(Indexes.ascending(OUTBOX), new IndexOptions().sparse(true)));
            indexed = true;
        }
    }
}
