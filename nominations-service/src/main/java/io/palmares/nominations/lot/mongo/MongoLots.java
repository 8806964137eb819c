package io.palmares.nominations.lot.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.lot.Lots;
import io.palmares.nominations.lot.Seeds;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Seeds of lots, one document for each category.
public final class MongoLots extends MongoAggregates<Seeds, Seeds.Fact> implements Lots {
    public MongoLots(MongoOperations mongo, Outboxes outboxes, Words<Seeds, Seeds.Fact> words) {
        super(mongo, outboxes, "lots", Seeds.class, words);
    }

    @Override
    protected void addKeys(Seeds seeds, Document document) {
        document.put("toReveal", seeds.toReveal() ? true : null);
    }

    @Override
    protected List<String> indexed() {
        return List.of("toReveal");
    }

    @Override
    public List<Kept<Seeds>> toReveal() {
        return where(is("toReveal", true)).toList();
    }
}
