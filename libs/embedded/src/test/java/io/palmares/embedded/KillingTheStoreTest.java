package io.palmares.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class KillingTheStoreTest {

    private static final int WRITERS = 16;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 1_500;

    @TempDir
    Path directory;

    /// The version each acknowledged document has at least.
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    private final CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);

    @RepeatedTest(3)
    void losesNoAcknowledgedWriteAndKeepsIndexesTrue() throws Exception {
        writeUntilKilled();

        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> ballots = ballots(client);
            assertThat(lost(ballots)).isEmpty();
            assertThat(contradictions(ballots)).isEmpty();
            assertThat(entriesPerIndex(client)).containsOnly(ballots.countDocuments());
        }
    }

    private void writeUntilKilled() throws Exception {
        try (ChildServer child = ChildServer.store(directory);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + child.port());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> ballots = ballots(client);
            ballots.createIndex(Indexes.ascending("leaf"), new IndexOptions().unique(true));
            ballots.createIndex(Indexes.ascending("writer"));
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "w" + writer;
                writers.execute(() -> insertAndReplace(ballots, name));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            child.kill();
            writers.shutdownNow();
        }
    }

    private static MongoCollection<Document> ballots(MongoClient client) {
        return client.getDatabase("box").getCollection("ballots");
    }

    private void insertAndReplace(MongoCollection<Document> ballots, String writer) {
        try {
            for (int number = 0; !Thread.interrupted(); number++) {
                String id = writer + ":" + number;
                ballots.insertOne(ballot(writer, id, 1));
                acknowledge(id, 1);
                ballots.replaceOne(and(eq("_id", id), eq("version", 1)), ballot(writer, id, 2));
                acknowledge(id, 2);
            }
        } catch (MongoException killed) {
            // what was in flight has an unknown outcome
        }
    }

    private static Document ballot(String writer, String id, int version) {
        return new Document("_id", id)
                .append("writer", writer)
                .append("leaf", "leaf of " + id + " at " + version)
                .append("version", version)
                .append("sealed", "x".repeat(600));
    }

    private void acknowledge(String id, int version) {
        acknowledged.put(id, version);
        enough.countDown();
    }

    private List<String> lost(MongoCollection<Document> ballots) {
        List<String> lost = new ArrayList<>();
        acknowledged.forEach((id, version) -> {
            Document found = ballots.find(eq("_id", id)).first();
            if (found == null || found.getInteger("version") < version) {
                lost.add(id + " at " + version + ": " + found);
            }
        });
        return lost;
    }

    private static List<Document> contradictions(MongoCollection<Document> ballots) {
        List<Document> contradictions = new ArrayList<>();
        for (Document ballot : ballots.find()) {
            if (!ballot.equals(ballots.find(eq("leaf", ballot.get("leaf"))).first())) {
                contradictions.add(ballot);
            }
        }
        return contradictions;
    }

    private static List<Long> entriesPerIndex(MongoClient client) {
        Document keys = client.getDatabase("box")
                .runCommand(new Document("validate", "ballots"))
                .get("keysPerIndex", Document.class);
        return keys.values().stream()
                .map(entries -> ((Number) entries).longValue())
                .toList();
    }
}
