package io.palmares.nominations.people.mongo;

import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.people.Organisation;
import io.palmares.nominations.people.Organisations;
import org.springframework.data.mongodb.core.MongoOperations;

/// Organisations, one document each.
public final class MongoOrganisations extends MongoAggregates<Organisation, Void> implements Organisations {
    public MongoOrganisations(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "organisations", Organisation.class, Words.none());
    }
}
