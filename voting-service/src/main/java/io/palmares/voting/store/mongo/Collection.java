package io.palmares.voting.store.mongo;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// A collection without events. What is acknowledged survives the death of the store's process; reads are the
/// primary's. Failures come out as Spring's `DataAccessException`s.
public final class Collection {
    private final MongoOperations mongo;
    private final String name;
    private final String[] indexed;
    private volatile boolean ready;

    /// Opened when first used.
    ///
    /// @param indexed fields that documents are looked up by
    public Collection(MongoOperations mongo, String name, String... indexed) {
        this.mongo = mongo;
        this.name = name;
        this.indexed = indexed;
    }

    public <T> T with(Function<MongoCollection<Document>, T> work) {
        index();
        return Objects.requireNonNull(mongo.execute(
                name,
                all -> work.apply(all.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadPreference(ReadPreference.primary()))));
    }

    public Optional<Document> find(String id) {
        return first(new Document("_id", id));
    }

    public Optional<Document> first(Document filter) {
        return with(all -> all.find(filter).limit(1).into(new ArrayList<>())).stream()
                .findFirst();
    }

    /// Not at start-up: the store may come up later than the service.
    private void index() {
        if (!ready) {
            for (String field : indexed) {
                mongo.execute(name, all -> all.createIndex(Indexes.ascending(field)));
            }
            ready = true;
        }
    }
}
