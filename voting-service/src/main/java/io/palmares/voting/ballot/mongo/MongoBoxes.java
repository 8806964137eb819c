package io.palmares.voting.ballot.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.palmares.aggregate.mongo.OlderDocuments;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.mongo.GuardedWrites;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.mongo.Written;
import io.palmares.voting.ballot.BallotBox;
import io.palmares.voting.ballot.BoxFact;
import io.palmares.voting.ballot.BoxId;
import io.palmares.voting.ballot.Boxes;
import io.palmares.voting.ballot.CategoryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Boxes and their waiting events, a document each; `_id` is `edition:category/class`.
public final class MongoBoxes implements Boxes {
    private static final String COLLECTION = "boxes";
    private static final String VERSION = "version";
    private static final Duration LOOK = Duration.ofSeconds(2);
    private final MongoOperations mongo;
    private final GuardedWrites writes;
    private final Function<BoxFact, NewEvent> telling;
    private final Map<BoxId, BallotBox> read = new ConcurrentHashMap<>();
    private volatile boolean indexed;

    /// Opens the collection.
    ///
    /// @param telling turns a fact into the event that other services read
    public MongoBoxes(MongoOperations mongo, Outboxes outboxes, Function<BoxFact, NewEvent> telling) {
        this.mongo = mongo;
        this.writes = outboxes.open(mongo, COLLECTION);
        this.telling = telling;
    }

    /// Every cast looks, and a box rarely changes: the look asks for the version, and a version is read once.
    @Override
    public Optional<BallotBox> find(BoxId id) {
        BallotBox last = read.get(id);
        return last != null && isStill(last) ? Optional.of(last) : readAnew(id);
    }

    private boolean isStill(BallotBox last) {
        return looked(last.id(), Projections.include(VERSION))
                .filter(stored -> version(stored) == last.version())
                .isPresent();
    }

    private Optional<BallotBox> readAnew(BoxId id) {
        Optional<BallotBox> found = looked(id, new Document()).map(this::box);
        found.ifPresent(box -> read.put(id, box));
        return found;
    }

    private static long version(Document stored) {
        return Objects.requireNonNull(stored.get(VERSION, Number.class)).longValue();
    }

    /// Linearizable: a primary that was cut off must not say that a box is open which its successor closed.
    private Optional<Document> looked(BoxId id, Bson fields) {
        Document filter = new Document("_id", id.toString());
        List<Document> found = Objects.requireNonNull(mongo.execute(
                COLLECTION,
                boxes -> boxes.withReadConcern(ReadConcern.LINEARIZABLE)
                        .find(filter)
                        .projection(fields)
                        .maxTime(LOOK.toMillis(), TimeUnit.MILLISECONDS)
                        .into(new ArrayList<>())));
        return found.stream().findFirst();
    }

    @Override
    public List<BallotBox> of(CategoryId category) {
        return all(where("category").is(category.toString()));
    }

    @Override
    public List<BallotBox> running() {
        return all(where("running").is(true));
    }

    private List<BallotBox> all(Criteria criteria) {
        index();
        return mongo.find(new Query(criteria), Document.class, COLLECTION).stream()
                .map(this::box)
                .toList();
    }

    private BallotBox box(Document stored) {
        return OlderDocuments.read(mongo, BoxDocument.class, stored).box();
    }

    @Override
    public boolean save(BallotBox box, List<BoxFact> facts) {
        List<NewEvent> events = facts.stream().map(telling).toList();
        BoxDocument document = BoxDocument.of(box);
        return box.version() == 0
                ? writes.insert(box.id().toString(), document, events) instanceof Written
                : writes.replace(box.id().toString(), box.version(), document, events) instanceof Written;
    }

    private void index() {
        if (!indexed) {
            for (String field : List.of("category", "running")) {
                mongo.execute(COLLECTION, boxes -> boxes.createIndex(Indexes.ascending(field)));
            }
            indexed = true;
        }
    }
}
