package io.palmares.nominations.electorate.mongo;

import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.electorate.Electorate;
import io.palmares.nominations.electorate.Electorates;
import org.springframework.data.mongodb.core.MongoOperations;

/// Electorates, one document for each category.
public final class MongoElectorates extends MongoAggregates<Electorate, Electorate.Fact> implements Electorates {
    public MongoElectorates(MongoOperations mongo, Outboxes outboxes, Words<Electorate, Electorate.Fact> words) {
        super(mongo, outboxes, "electorates", Electorate.class, words);
    }
}
