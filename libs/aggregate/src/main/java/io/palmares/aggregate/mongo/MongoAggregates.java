package io.palmares.aggregate.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Answered;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Write;
import io.palmares.messaging.mongo.GuardedWrites;
import io.palmares.messaging.mongo.Insertion;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.mongo.Replacement;
import io.palmares.messaging.mongo.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/// Aggregates of one kind in one collection: the state's fields, a few more to find it by, and the answered requests.
public class MongoAggregates<T, F> implements Aggregates<T, F> {
    private static final String ANSWERS = "answers";
    private final MongoOperations mongo;
    private final String collection;
    private final Class<T> type;
    private final Words<T, F> words;
    private final GuardedWrites writes;
    private volatile boolean indexed;

    protected MongoAggregates(
            MongoOperations mongo, Outboxes outboxes, String collection, Class<T> type, Words<T, F> words) {
        this.mongo = mongo;
        this.collection = collection;
        this.type = type;
        this.words = words;
        this.writes = outboxes.open(mongo, collection);
    }

    /// Fields beside the state that it is found by; null leaves one out.
    protected void addKeys(T state, Document document) {}

    /// Fields that have an index.
    protected List<String> indexed() {
        return List.of();
    }

    /// Fields of which no two documents have the same value.
    protected List<String> unique() {
        return List.of();
    }

    @Override
    public final Optional<Kept<T>> find(String id) {
        return where(eq("_id", id)).findFirst();
    }

    @Override
    public final Stream<Kept<T>> all() {
        return where(new Document());
    }

    /// All that match.
    protected final Stream<Kept<T>> where(Bson filter) {
        index();
        List<Document> found = Objects.requireNonNull(
                mongo.execute(collection, documents -> documents.find(filter).into(new ArrayList<>())));
        return found.stream().map(this::read);
    }

    protected final List<String> idsWhere(Bson filter) {
        index();
        return Objects.requireNonNull(mongo.execute(
                collection,
                documents -> documents
                        .find(filter)
                        .projection(new Document("_id", 1))
                        .map(document -> document.getString("_id"))
                        .into(new ArrayList<>())));
    }

    protected final boolean remove(String id) {
        return Objects.requireNonNull(mongo.execute(
                collection, documents -> documents.deleteOne(eq("_id", id)).getDeletedCount() == 1));
    }

    @Override
    public final Write insert(Kept<T> first, Change<T, F> change) {
        index();
        return switch (writes.insert(first.id(), document(first), words.of(change))) {
            case Written _ -> Write.WRITTEN;
            case Insertion.Taken _ -> Write.LOST;
        };
    }

    @Override
    public final Write replace(Kept<T> from, Kept<T> next, Change<T, F> change) {
        return switch (writes.replace(from.id(), from.version(), document(next), words.of(change))) {
            case Written _ -> Write.WRITTEN;
            case Replacement.Stale _, Replacement.Absent _ -> Write.LOST;
            case Replacement.Overloaded _ -> Write.OVERLOADED;
        };
    }

    private Document document(Kept<T> kept) {
        Document document = new Document();
        mongo.getConverter().write(kept.state(), document);
        document.remove("_class");
        addKeys(kept.state(), document);
        document.values().removeIf(Objects::isNull);
        document.put(
                ANSWERS,
                kept.answers().stream()
                        .map(a -> new Document("key", a.key())
                                .append("bodyHash", a.bodyHash())
                                .append("answer", a.answer()))
                        .toList());
        return document;
    }

    private Kept<T> read(Document document) {
        List<Answered> answers = document.getList(ANSWERS, Document.class, List.of()).stream()
                .map(a -> new Answered(a.getString("key"), a.getString("bodyHash"), a.getString("answer")))
                .toList();
        return new Kept<>(
                document.getString("_id"),
                OlderDocuments.read(mongo, type, document),
                document.getLong("version"),
                answers);
    }

    /// Not at start-up: the store may come up later than the service.
    private void index() {
        if (!indexed) {
            mongo.execute(collection, documents -> {
                indexed().forEach(field -> documents.createIndex(Indexes.ascending(field)));
                unique().forEach(field -> documents.createIndex(
                        Indexes.ascending(field),
                        new IndexOptions().unique(true).sparse(true)));
                return true;
            });
            indexed = true;
        }
    }

    /// The value of a field of the newest state, for filters.
    protected static Bson is(String field, @Nullable Object value) {
        return eq(field, value);
    }
}
