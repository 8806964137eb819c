package io.palmares.results.list.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Indexes;
import io.palmares.results.list.ListName;
import io.palmares.results.list.Lists;
import io.palmares.results.list.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Lists, a document for each part, found by its id; by their owner to be forgotten.
public final class MongoLists implements Lists {
    private final MongoOperations mongo;
    private final String collection;
    private volatile boolean indexed;

    public MongoLists(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    @Override
    public void put(ListName name, Part part) {
        mongo.save(
                new Document("_id", id(name, part.number()))
                        .append("owner", name.owner())
                        .append("name", name.name())
                        .append("of", part.of())
                        .append("lines", part.lines()),
                collection);
    }

    @Override
    public void forget(String owner, Set<String> but) {
        index();
        mongo.remove(Query.query(where("owner").is(owner).and("name").nin(but)), collection);
    }

    /// Not at start-up: the store may come up later than the service.
    private void index() {
        if (!indexed) {
            mongo.execute(collection, parts -> parts.createIndex(Indexes.ascending("owner")));
            indexed = true;
        }
    }

    @Override
    public Optional<List<String>> find(ListName name) {
        List<String> lines = new ArrayList<>();
        int of = 1;
        for (int number = 1; number <= of; number++) {
            Document part = part(name, number);
            if (part == null) return Optional.empty();
            of = part.getInteger("of");
            lines.addAll(part.getList("lines", String.class));
        }
        return Optional.of(List.copyOf(lines));
    }

    private @Nullable Document part(ListName name, int number) {
        return mongo.findById(id(name, number), Document.class, collection);
    }

    private static String id(ListName name, int number) {
        return name.owner() + "/" + name.name() + "/" + number;
    }
}
