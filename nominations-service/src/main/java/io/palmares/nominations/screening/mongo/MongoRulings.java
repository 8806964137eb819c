package io.palmares.nominations.screening.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.screening.Ruling;
import io.palmares.nominations.screening.Rulings;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Rulings, one document each.
public final class MongoRulings extends MongoAggregates<Ruling, Ruling.Fact> implements Rulings {
    public MongoRulings(MongoOperations mongo, Outboxes outboxes, Words<Ruling, Ruling.Fact> words) {
        super(mongo, outboxes, "rulings", Ruling.class, words);
    }

    @Override
    protected void addKeys(Ruling ruling, Document document) {
        document.put("carry", ruling.toCarry() ? true : null);
    }

    @Override
    protected List<String> indexed() {
        return List.of("edition", "carry");
    }

    @Override
    public List<Kept<Ruling>> ofEdition(String edition) {
        return where(is("edition", edition)).toList();
    }

    @Override
    public List<Kept<Ruling>> toCarry() {
        return where(is("carry", true)).toList();
    }
}
