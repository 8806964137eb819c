package io.palmares.voting.jury.mongo;

import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.voting.jury.JuryEdition;
import io.palmares.voting.jury.JuryEditions;
import org.springframework.data.mongodb.core.MongoOperations;

/// A document for each edition.
public final class MongoJuryEditions extends MongoAggregates<JuryEdition, Void> implements JuryEditions {
    public MongoJuryEditions(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "editions", JuryEdition.class, Words.none());
    }
}
