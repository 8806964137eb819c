package io.palmares.nominations.people.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;

/// People, one document each.
public final class MongoPeople extends MongoAggregates<Person, Void> implements People {
    public MongoPeople(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "people", Person.class, Words.none());
    }

    @Override
    protected List<String> unique() {
        return List.of("emailKey");
    }

    @Override
    public Optional<Kept<Person>> byEmail(String emailKey) {
        return where(is("emailKey", emailKey)).findFirst();
    }
}
