package io.palmares.nominations.nomination.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nomination.Nominations;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Nominations, one document for each slot.
public final class MongoNominations extends MongoAggregates<Nomination, Void> implements Nominations {
    public MongoNominations(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "nominations", Nomination.class, Words.none());
    }

    @Override
    protected void addKeys(Nomination nomination, Document document) {
        document.put("inCategory", nomination.edition() + ":" + nomination.category());
        document.put("ofMember", nomination.edition() + ":" + nomination.category() + ":" + nomination.member());
        document.put("toAttach", nomination.attach() ? true : null);
    }

    @Override
    protected List<String> indexed() {
        return List.of("inCategory", "ofMember", "member", "toAttach");
    }

    @Override
    public List<Kept<Nomination>> ofMember(String edition, String category, String member) {
        return where(is("ofMember", edition + ":" + category + ":" + member)).toList();
    }

    @Override
    public List<Kept<Nomination>> ofPerson(String member) {
        return where(is("member", member)).toList();
    }

    @Override
    public List<Kept<Nomination>> ofCategory(String edition, String category) {
        return where(is("inCategory", edition + ":" + category)).toList();
    }

    @Override
    public List<String> toAttach() {
        return idsWhere(is("toAttach", true));
    }
}
