package io.palmares.nominations.endorsement.mongo;

import static com.mongodb.client.model.Filters.in;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.endorsement.Endorsement;
import io.palmares.nominations.endorsement.Endorsements;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Endorsements, one document each.
public final class MongoEndorsements extends MongoAggregates<Endorsement, Void> implements Endorsements {
    public MongoEndorsements(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "endorsements", Endorsement.class, Words.none());
    }

    @Override
    protected void addKeys(Endorsement endorsement, Document document) {
        document.put("ofMember", place(endorsement.edition(), endorsement.category(), endorsement.member()));
    }

    private static String place(String edition, String category, String member) {
        return edition + ":" + category + ":" + member;
    }

    @Override
    protected List<String> indexed() {
        return List.of("nominee", "ofMember", "member");
    }

    @Override
    public List<Kept<Endorsement>> ofNominees(Set<String> nominees) {
        return where(in("nominee", nominees)).toList();
    }

    @Override
    public List<Endorsement> ofMember(String edition, String category, String member) {
        return where(is("ofMember", place(edition, category, member)))
                .map(Kept::state)
                .toList();
    }

    @Override
    public List<Kept<Endorsement>> ofPerson(String member) {
        return where(is("member", member)).toList();
    }
}
