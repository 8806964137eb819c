package io.palmares.messaging.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// One collection, written durably: what is acknowledged survives the death of the store's process.
record Documents(MongoOperations mongo, String collection) {
    /// Failures come out as Spring's `DataAccessException`s.
    <T> T with(Function<MongoCollection<Document>, T> work) {
        return Objects.requireNonNull(mongo.execute(
                collection, all -> work.apply(all.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)))));
    }

    Document write(Object state) {
        Document document = new Document();
        mongo.getConverter().write(state, document);
        return document;
    }
}
