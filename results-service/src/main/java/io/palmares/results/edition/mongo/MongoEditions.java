package io.palmares.results.edition.mongo;

import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.results.edition.Edition;
import io.palmares.results.edition.Editions;
import org.springframework.data.mongodb.core.MongoOperations;

/// Editions, one document each.
public final class MongoEditions extends MongoAggregates<Edition, Void> implements Editions {
    public MongoEditions(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "editions", Edition.class, Words.none());
    }
}
