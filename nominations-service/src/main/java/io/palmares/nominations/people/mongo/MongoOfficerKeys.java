package io.palmares.nominations.people.mongo;

import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.people.OfficerKey;
import io.palmares.nominations.people.OfficerKeys;
import org.springframework.data.mongodb.core.MongoOperations;

/// Officers' keys, sealed.
public final class MongoOfficerKeys extends MongoAggregates<OfficerKey, Void> implements OfficerKeys {
    public MongoOfficerKeys(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "officerKeys", OfficerKey.class, Words.none());
    }
}
