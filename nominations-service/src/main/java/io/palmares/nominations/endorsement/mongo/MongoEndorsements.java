package io.palmares.nominations.endorsement.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.endorsement.Endorsement;
import io.palmares.nominations.endorsement.Endorsements;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Endorsements, one document each.
public final class MongoEndorsements extends MongoAggregates<Endorsement, Void> implements Endorsements {
    public MongoEndorsements(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "endorsements", Endorsement.class, Words.none());
    }

    @Override
    protected void addKeys(Endorsement endorsement, Document document) {
        String inCategory = endorsement.edition() + ":" + endorsement.category();
        document.put("inCategory", inCategory);
        document.put("ofMember", inCategory + ":" + endorsement.member());
    }

    @Override
    protected List<String> indexed() {
        return List.of("nominee", "inCategory", "ofMember", "member");
    }

    @Override
    public List<Kept<Endorsement>> ofNominee(String nominee) {
        return where(is("nominee", nominee)).toList();
    }

    @Override
    public List<Endorsement> ofCategory(String edition, String category) {
        return where(is("inCategory", edition + ":" + category))
                .map(Kept::state)
                .toList();
    }

    @Override
    public List<Endorsement> ofMember(String edition, String category, String member) {
        return where(is("ofMember", edition + ":" + category + ":" + member))
                .map(Kept::state)
                .toList();
    }

    @Override
    public List<Kept<Endorsement>> ofPerson(String member) {
        return where(is("member", member)).toList();
    }
}
