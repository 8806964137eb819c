package io.palmares.nominations.electorate.mongo;

import static com.mongodb.client.model.Filters.and;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.nominations.electorate.Elector;
import io.palmares.nominations.electorate.Electors;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Electors, one document for each person and category.
public final class MongoElectors extends MongoAggregates<Elector, Void> implements Electors {
    public MongoElectors(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "electors", Elector.class, Words.none());
    }

    @Override
    protected void addKeys(Elector elector, Document document) {
        document.put("inCategory", elector.edition() + ":" + elector.category());
        document.put("toPost", elector.letter() ? true : null);
    }

    @Override
    protected List<String> indexed() {
        return List.of("toPost", "person", "inCategory");
    }

    @Override
    public List<Kept<Elector>> withLetter() {
        return where(is("toPost", true)).toList();
    }

    @Override
    public List<Elector> ofPerson(String person) {
        return where(is("person", person)).map(Kept::state).toList();
    }

    @Override
    public List<Elector> ofRoll(String edition, String category, int rollVersion) {
        return where(and(is("inCategory", edition + ":" + category), is("rollVersion", rollVersion)))
                .map(Kept::state)
                .toList();
    }

    @Override
    public void forget(String id) {
        remove(id);
    }
}
