package io.palmares.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path directory;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> ballots;

    @BeforeEach
    void open() {
        store = EmbeddedStore.start(directory, 0);
        client = MongoClients.create(store.uri());
        ballots = client.getDatabase("box").getCollection("ballots");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private void reopen() {
        close();
        open();
    }

    private static List<Object> ids(Iterable<Document> found) {
        List<Object> ids = new ArrayList<>();
        found.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    @Test
    void answersHelloAsAWritablePrimary() {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(8);
    }

    @Test
    void refusesASecondDocumentWithTheSameId() {
        ballots.insertOne(new Document("_id", "pk:1"));

        assertThatThrownBy(() -> ballots.insertOne(new Document("_id", "pk:1")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
    }

    @Test
    void givesOneOfManyRacersTheSameId() throws Exception {
        Callable<Boolean> racer = () -> {
            try {
                ballots.insertOne(new Document("_id", "pk:1"));
                return true;
            } catch (MongoWriteException taken) {
                return false;
            }
        };

        try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
            long winners = racers
                    .invokeAll(IntStream.range(0, 50).mapToObj(i -> racer).toList())
                    .stream()
                    .filter(f -> f.resultNow())
                    .count();
            assertThat(winners).isEqualTo(1);
        }
        assertThat(ballots.countDocuments()).isEqualTo(1);
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        ballots.insertOne(new Document("_id", "a").append("version", 1));

        assertThat(ballots.replaceOne(and(eq("_id", "a"), eq("version", 0)), new Document("version", 2))
                        .getMatchedCount())
                .isZero();
        assertThat(ballots.replaceOne(and(eq("_id", "a"), eq("version", 1)), new Document("version", 2))
                        .getMatchedCount())
                .isEqualTo(1);
    }

    @Test
    void countsEachOfManyParallelIncrements() throws Exception {
        ballots.insertOne(new Document("_id", "counter").append("n", 0));
        Callable<Object> increment = () -> ballots.updateOne(eq("_id", "counter"), inc("n", 1));

        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.invokeAll(IntStream.range(0, 200).mapToObj(i -> increment).toList());
        }

        assertThat(ballots.find(eq("_id", "counter")).first()).containsEntry("n", 200);
    }

    @Test
    void servesAUniqueIndexWithFurtherConditions() {
        ballots.createIndex(Indexes.ascending("box", "leaf"), new IndexOptions().unique(true));
        ballots.insertOne(
                new Document("_id", 1).append("box", "b").append("leaf", 7).append("seq", 3));

        assertThat(ids(ballots.find(and(eq("box", "b"), eq("leaf", 7), gt("seq", 2)))))
                .containsExactly(1);
        assertThat(ids(ballots.find(and(eq("box", "b"), eq("leaf", 7), gt("seq", 3)))))
                .isEmpty();
        assertThatThrownBy(() -> ballots.insertOne(
                        new Document("_id", 2).append("box", "b").append("leaf", 7)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void findsAllDocumentsBehindANonUniqueKey() {
        ballots.createIndex(Indexes.ascending("box"));
        ballots.insertMany(IntStream.range(0, 10)
                .mapToObj(i -> new Document("_id", i).append("box", i % 2 == 0 ? "even" : "odd"))
                .toList());

        assertThat(ids(ballots.find(eq("box", "odd")))).containsExactlyInAnyOrder(1, 3, 5, 7, 9);
        assertThat(ids(ballots.find(and(eq("box", "odd"), gt("_id", 5))))).containsExactlyInAnyOrder(7, 9);
        assertThat(ids(ballots.find(in("box", "odd", "none")))).hasSize(5);
    }

    @Test
    void movesADocumentToItsNewKey() {
        ballots.createIndex(Indexes.ascending("state"));
        ballots.insertOne(new Document("_id", 1).append("state", "OPEN"));

        ballots.updateOne(eq("state", "OPEN"), set("state", "CLOSED"));

        assertThat(ids(ballots.find(eq("state", "OPEN")))).isEmpty();
        assertThat(ids(ballots.find(eq("state", "CLOSED")))).containsExactly(1);
    }

    @Test
    void leavesADocumentOutOfASparseIndexOnceItsFieldIsGone() {
        ballots.createIndex(Indexes.ascending("outbox"), new IndexOptions().sparse(true));
        ballots.insertMany(List.of(new Document("_id", 1).append("outbox", true), new Document("_id", 2)));

        ballots.updateOne(eq("_id", 1), unset("outbox"));
        ballots.updateOne(eq("_id", 2), set("outbox", true));

        assertThat(ids(ballots.find(eq("outbox", true)))).containsExactly(2);
        assertThat(ids(ballots.find(eq("outbox", null)))).containsExactly(1);
    }

    @Test
    void findsElementsOfAnArrayByTheirIndexedField() {
        ballots.createIndex(Indexes.ascending("pending.id"));
        ballots.insertOne(
                new Document("_id", 1).append("pending", List.of(new Document("id", "a"), new Document("id", "b"))));

        assertThat(ids(ballots.find(eq("pending.id", "b")))).containsExactly(1);
        assertThat(ids(ballots.find(eq("pending.id", "c")))).isEmpty();
    }

    @Test
    void removesADocumentFromAllIndexes() {
        ballots.createIndex(Indexes.ascending("state"));
        ballots.insertOne(new Document("_id", 1).append("state", "OPEN"));

        ballots.deleteOne(eq("_id", 1));
        ballots.insertOne(new Document("_id", 1).append("state", "CLOSED"));

        assertThat(ids(ballots.find(eq("state", "OPEN")))).isEmpty();
    }

    @Test
    void keepsDocumentsAndIndexesWhenOpenedAgain() {
        ballots.createIndex(Indexes.ascending("state"));
        ballots.createIndex(Indexes.ascending("leaf"), new IndexOptions().unique(true));
        ballots.insertOne(new Document("_id", 1).append("state", "OPEN").append("leaf", 1));

        reopen();

        assertThat(ids(ballots.find(eq("state", "OPEN")))).containsExactly(1);
        assertThatThrownBy(() -> ballots.insertOne(new Document("_id", 2).append("leaf", 1)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void keepsAnAnswerAsItWasWhenTheDocumentChangesLater() {
        ballots.insertMany(IntStream.range(0, 300)
                .mapToObj(i -> new Document("_id", i).append("state", "OPEN"))
                .toList());
        var cursor = ballots.find().sort(new Document("_id", 1)).batchSize(10).iterator();
        cursor.next();

        ballots.updateMany(new Document(), set("state", "CLOSED"));

        assertThat(cursor).toIterable().extracting(d -> d.get("state")).containsOnly("OPEN");
    }

    @Test
    void countsWithAConditionAsItFinds() {
        ballots.createIndex(Indexes.ascending("box"));
        ballots.insertMany(IntStream.range(0, 20)
                .mapToObj(i -> new Document("_id", i).append("box", "b" + i % 4).append("seq", i))
                .toList());

        assertThat(ballots.countDocuments(eq("box", "b1"))).isEqualTo(5);
        assertThat(ballots.countDocuments(and(eq("box", "b1"), gt("seq", 9)))).isEqualTo(2);
        assertThat(ballots.countDocuments(gt("seq", 9))).isEqualTo(10);
        assertThat(ballots.countDocuments(eq("box", "none"))).isZero();
    }

    @Test
    void keepsEveryKindOfValueAsItWas() {
        Document document = new Document("_id", "all kinds")
                .append("text", "Grüße \uD83D\uDDF3")
                .append("whole", 7)
                .append("long", Long.MAX_VALUE)
                .append("exact", new Decimal128(new BigDecimal("0.10")))
                .append("instant", Date.from(Instant.parse("2020-11-11T11:00:00.123Z")))
                .append("flag", true)
                .append("none", null)
                .append("bytes", new Binary(new byte[] {0, -1, 127}))
                .append("oid", new ObjectId("5fabf0000000000000000001"))
                .append("list", List.of(1, "two", new Document("three", List.of())))
                .append("empty", new Document());
        ballots.insertOne(document);

        reopen();

        assertThat(ballots.find(eq("_id", "all kinds")).first()).isEqualTo(document);
    }

    @Test
    void findsByBinaryKeysAndIds() {
        ballots.createIndex(Indexes.ascending("key"));
        Binary id = new Binary(new byte[] {1, 2});
        Binary key = new Binary(new byte[] {3, 4});
        ballots.insertOne(new Document("_id", id).append("key", key));

        assertThat(ids(ballots.find(eq("key", key)))).containsExactly(id);
        ballots.deleteOne(eq("_id", id));
        assertThat(ids(ballots.find(eq("key", key)))).isEmpty();
    }

    @Test
    void tellsNumbersBeyondADoubleApart() {
        ballots.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
        long odd = (1L << 53) + 1;
        ballots.insertMany(
                List.of(new Document("_id", 1).append("n", odd), new Document("_id", 2).append("n", odd - 1)));

        assertThat(ids(ballots.find(eq("n", odd)))).containsExactly(1);
        assertThat(ids(ballots.find(eq("n", odd - 1)))).containsExactly(2);
    }

    @Test
    void refusesADirectoryThatIsInUse() {
        assertThatThrownBy(() -> EmbeddedStore.start(directory, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAPortThatIsTaken(@TempDir Path other) {
        assertThatThrownBy(() -> EmbeddedStore.start(other, store.port()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(String.valueOf(store.port()));
    }

    @Test
    void missesNothingThatIsWrittenWhileAnIndexIsMade() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 300; round++) {
                MongoCollection<Document> papers = client.getDatabase("box").getCollection("papers" + round);
                papers.insertOne(new Document("_id", 0).append("queued", true));
                List<Callable<Object>> atOnce = new ArrayList<>();
                atOnce.add(() -> papers.createIndex(Indexes.ascending("queued"), new IndexOptions().sparse(true)));
                atOnce.add(() -> papers.updateOne(eq("_id", 0), set("queued", false)));
                for (int i = 1; i < 8; i++) {
                    Document queued = new Document("_id", i).append("queued", true);
                    atOnce.add(() -> papers.insertOne(queued));
                }
                Collections.rotate(atOnce, round);
                for (Future<Object> done : threads.invokeAll(atOnce)) {
                    assertThat(done.get()).isNotNull();
                }
                assertThat(ids(papers.find(eq("queued", true)))).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
            }
        }
    }
}
