package io.palmares.voting.ballot.mongo;

import io.palmares.messaging.mongo.Outboxes;
import io.palmares.voting.ballot.EditionRules;
import io.palmares.voting.ballot.Editions;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;

/// A document for each edition.
public final class MongoEditions implements Editions {
    private final Projection<EditionDocument> editions;

    public MongoEditions(MongoOperations mongo, Outboxes outboxes) {
        this.editions = new Projection<>(mongo, outboxes, "editions", EditionDocument.class);
    }

    @Override
    public Optional<EditionRules> find(String edition) {
        return editions.find(edition).map(EditionDocument::rules);
    }

    @Override
    public List<EditionRules> all() {
        return editions.all().stream().map(EditionDocument::rules).toList();
    }

    @Override
    public boolean save(EditionRules rules) {
        return editions.save(rules.edition(), rules.version(), EditionDocument.of(rules));
    }
}
