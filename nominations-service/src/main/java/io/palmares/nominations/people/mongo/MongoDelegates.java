package io.palmares.nominations.people.mongo;

import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.people.Delegate;
import io.palmares.nominations.people.Delegates;
import io.palmares.nominations.store.mongo.MongoAggregates;
import io.palmares.nominations.store.mongo.Words;
import org.springframework.data.mongodb.core.MongoOperations;

/// Delegates: the id is the seat.
public final class MongoDelegates extends MongoAggregates<Delegate, Void> implements Delegates {
    public MongoDelegates(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "delegates", Delegate.class, Words.none());
    }
}
