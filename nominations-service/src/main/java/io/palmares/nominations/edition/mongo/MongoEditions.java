package io.palmares.nominations.edition.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.edition.Editions;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Editions, one document each.
public final class MongoEditions extends MongoAggregates<Edition, Edition.Fact> implements Editions {
    public MongoEditions(MongoOperations mongo, Outboxes outboxes, Words<Edition, Edition.Fact> words) {
        super(mongo, outboxes, "editions", Edition.class, words);
    }

    @Override
    protected void addKeys(Edition edition, Document document) {
        document.put("toSpread", edition.toSpread() ? true : null);
    }

    @Override
    protected List<String> indexed() {
        return List.of("toSpread");
    }

    @Override
    public List<Kept<Edition>> toSpread() {
        return where(is("toSpread", true)).toList();
    }
}
