package io.palmares.voting.jury.mongo;

import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.voting.jury.NomineeFile;
import io.palmares.voting.jury.NomineeFiles;
import org.springframework.data.mongodb.core.MongoOperations;

/// A document for each nominee, apart from their names.
public final class MongoNomineeFiles extends MongoAggregates<NomineeFile, Void> implements NomineeFiles {
    static final String COLLECTION = "files";

    public MongoNomineeFiles(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, COLLECTION, NomineeFile.class, Words.none());
    }

    @Override
    public void erase(String nominee) {
        remove(nominee);
    }
}
