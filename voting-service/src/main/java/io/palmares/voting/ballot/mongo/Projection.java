package io.palmares.voting.ballot.mongo;

import com.mongodb.client.model.Indexes;
import io.palmares.aggregate.mongo.OlderDocuments;
import io.palmares.messaging.mongo.GuardedWrites;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.mongo.Written;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// A collection of documents that events are projected into.
final class Projection<T> {
    private final MongoOperations mongo;
    private final String collection;
    private final Class<T> type;
    private final GuardedWrites writes;
    private volatile boolean indexed;

    Projection(MongoOperations mongo, Outboxes outboxes, String collection, Class<T> type) {
        this.mongo = mongo;
        this.collection = collection;
        this.type = type;
        this.writes = outboxes.open(mongo, collection);
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, collection))
                .map(this::read);
    }

    List<T> all() {
        return mongo.findAll(Document.class, collection).stream()
                .map(this::read)
                .toList();
    }

    List<T> ofEdition(String edition) {
        if (!indexed) {
            mongo.execute(collection, all -> all.createIndex(Indexes.ascending("edition")));
            indexed = true;
        }
        Query query = new Query(Criteria.where("edition").is(edition));
        return mongo.find(query, Document.class, collection).stream()
                .map(this::read)
                .toList();
    }

    private T read(Document stored) {
        return OlderDocuments.read(mongo, type, stored);
    }

    boolean save(String id, long version, Object document) {
        return version == 0
                ? writes.insert(id, document) instanceof Written
                : writes.replace(id, version, document) instanceof Written;
    }
}
