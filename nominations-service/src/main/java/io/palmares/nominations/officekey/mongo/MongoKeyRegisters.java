package io.palmares.nominations.officekey.mongo;

import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.officekey.KeyRegister;
import io.palmares.nominations.officekey.KeyRegisters;
import org.springframework.data.mongodb.core.MongoOperations;

/// Registers of keys, one document for each edition.
public final class MongoKeyRegisters extends MongoAggregates<KeyRegister, KeyRegister.Fact> implements KeyRegisters {
    public MongoKeyRegisters(MongoOperations mongo, Outboxes outboxes, Words<KeyRegister, KeyRegister.Fact> words) {
        super(mongo, outboxes, "keyRegisters", KeyRegister.class, words);
    }
}
