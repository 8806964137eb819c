package io.palmares.voting.jury.mongo;

import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.voting.jury.Profile;
import io.palmares.voting.jury.Profiles;
import org.springframework.data.mongodb.core.MongoOperations;

/// A document for each nominee.
public final class MongoProfiles extends MongoAggregates<Profile, Void> implements Profiles {
    static final String COLLECTION = "profiles";

    public MongoProfiles(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, COLLECTION, Profile.class, Words.none());
    }

    @Override
    public void erase(String nominee) {
        remove(nominee);
    }
}
