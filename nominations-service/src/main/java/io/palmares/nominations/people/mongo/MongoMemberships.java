package io.palmares.nominations.people.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.Memberships;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;

/// Memberships, one document each.
public final class MongoMemberships extends MongoAggregates<Membership, Void> implements Memberships {
    public MongoMemberships(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "memberships", Membership.class, Words.none());
    }

    @Override
    protected List<String> indexed() {
        return List.of("edition", "person");
    }

    @Override
    public List<Membership> everOfEdition(String edition) {
        return where(is("edition", edition)).map(Kept::state).toList();
    }

    @Override
    public List<Membership> everOfPerson(String person) {
        return where(is("person", person)).map(Kept::state).toList();
    }
}
