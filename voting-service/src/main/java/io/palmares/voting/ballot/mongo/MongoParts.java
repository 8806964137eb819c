package io.palmares.voting.ballot.mongo;

import io.palmares.messaging.mongo.Outboxes;
import io.palmares.voting.ballot.AllParts;
import io.palmares.voting.ballot.CategoryId;
import io.palmares.voting.ballot.PaperParts;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;

/// A document for each category; `_id` is `edition:category`.
public final class MongoParts implements AllParts {
    private final Projection<PartsDocument> parts;

    public MongoParts(MongoOperations mongo, Outboxes outboxes) {
        this.parts = new Projection<>(mongo, outboxes, "paper_parts", PartsDocument.class);
    }

    @Override
    public Optional<PaperParts> find(CategoryId category) {
        return parts.find(category.toString()).map(PartsDocument::parts);
    }

    @Override
    public List<PaperParts> ofEdition(String edition) {
        return parts.ofEdition(edition).stream().map(PartsDocument::parts).toList();
    }

    @Override
    public boolean save(PaperParts changed) {
        return parts.save(changed.category().toString(), changed.version(), PartsDocument.of(changed));
    }
}
