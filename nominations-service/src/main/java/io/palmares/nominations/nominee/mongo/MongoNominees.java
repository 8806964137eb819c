package io.palmares.nominations.nominee.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Nominees, one document each.
public final class MongoNominees extends MongoAggregates<Nominee, Nominee.Fact> implements Nominees {
    public MongoNominees(MongoOperations mongo, Outboxes outboxes, Words<Nominee, Nominee.Fact> words) {
        super(mongo, outboxes, "nominees", Nominee.class, words);
    }

    @Override
    protected void addKeys(Nominee nominee, Document document) {
        document.put("inCategory", nominee.edition() + ":" + nominee.category());
        document.put("contactKey", nominee.identity().contactKey());
        document.put("toPost", nominee.letter() ? true : null);
    }

    @Override
    protected List<String> indexed() {
        return List.of("inCategory", "contactKey", "toPost");
    }

    @Override
    public List<Kept<Nominee>> ofCategory(String edition, String category) {
        return where(is("inCategory", edition + ":" + category)).toList();
    }

    @Override
    public List<Kept<Nominee>> withLetter() {
        return where(is("toPost", true)).toList();
    }

    @Override
    public List<Nominee> ofContact(String contactKey) {
        return where(is("contactKey", contactKey)).map(Kept::state).toList();
    }
}
