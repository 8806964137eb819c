package io.palmares.nominations.people.mongo;

import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.people.Delegate;
import io.palmares.nominations.people.Delegates;
import org.springframework.data.mongodb.core.MongoOperations;

/// Delegates: the id is the seat.
public final class MongoDelegates extends MongoAggregates<Delegate, Void> implements Delegates {
    public MongoDelegates(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "delegates", Delegate.class, Words.none());
    }

    @Override
    public boolean end(String id) {
        return remove(id);
    }
}
