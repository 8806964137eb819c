package io.palmares.nominations.duplicate.mongo;

import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.duplicate.Sifting;
import io.palmares.nominations.duplicate.Siftings;
import org.springframework.data.mongodb.core.MongoOperations;

/// Siftings, one document for each category.
public final class MongoSiftings extends MongoAggregates<Sifting, Void> implements Siftings {
    public MongoSiftings(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "siftings", Sifting.class, Words.none());
    }
}
