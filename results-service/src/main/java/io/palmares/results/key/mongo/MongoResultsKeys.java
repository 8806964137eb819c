package io.palmares.results.key.mongo;

import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.results.key.ResultsKey;
import io.palmares.results.key.ResultsKeys;
import org.springframework.data.mongodb.core.MongoOperations;

/// Signing keys, one document for each edition.
public final class MongoResultsKeys extends MongoAggregates<ResultsKey, Void> implements ResultsKeys {
    public MongoResultsKeys(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "resultsKeys", ResultsKey.class, Words.none());
    }
}
