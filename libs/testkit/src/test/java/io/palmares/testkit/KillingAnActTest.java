package io.palmares.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.palmares.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillingAnActTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedStore store;

    @SuppressWarnings("NullAway.Init")
    private MongoClient client;

    @BeforeEach
    void startAStore() {
        store = EmbeddedStore.start(directory, 0);
        client = MongoClients.create(store.uri());
    }

    @AfterEach
    void stopIt() {
        client.close();
        store.close();
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("lives").getCollection("things");
    }

    private List<String> kept() {
        return things(client).find().map(thing -> thing.getString("_id")).into(new ArrayList<>()).stream()
                .sorted()
                .toList();
    }

    private void threeWrites(Mortal process) {
        MongoCollection<Document> things = things(process.at(client));
        things.insertOne(new Document("_id", "one"));
        things.find().first();
        process.durably(() -> things(client).insertOne(new Document("_id", "elsewhere")));
        things.replaceOne(new Document("_id", "one"), new Document("changed", true));
    }

    @Test
    void diesBeforeEachOfItsWritesAndAfterTheLast() {
        List<String> ends = new ArrayList<>();
        EveryWrite.of(process -> {
            things(client).deleteMany(new Document());
            boolean survived = process.survives(() -> threeWrites(process));
            ends.add(survived ? "alive" : process.epitaph() + " " + kept());
        });
        assertThat(ends)
                .containsExactly(
                        "killed before write 0, insertOne []",
                        "killed before write 1, elsewhere [one]",
                        "killed before write 2, replaceOne [elsewhere, one]",
                        "alive",
                        "killed after write 2, replaceOne [elsewhere, one]");
    }

    @Test
    void diesOfAWriteThatTheStoreRefuses() {
        things(client).insertOne(new Document("_id", "one"));
        Mortal process = new Mortal(0, true);
        assertThat(process.survives(() -> threeWrites(process))).isFalse();
        assertThat(process.epitaph()).isEqualTo("killed after write 0, insertOne");
    }

    @Test
    void reachesNothingOnceItIsDead() {
        Mortal process = new Mortal(0, true);
        assertThat(process.survives(() -> threeWrites(process))).isFalse();
        MongoClient its = process.at(client);
        assertThatThrownBy(() -> its.getDatabase("lives")).isInstanceOf(Mortal.Killed.class);
        assertThatThrownBy(() -> process.durably(() -> {})).isInstanceOf(Mortal.Killed.class);
    }

    @Test
    void takesNoActThatWritesNothing() {
        assertThatThrownBy(() -> EveryWrite.of(process -> process.at(client).getDatabase("lives")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("wrote nothing");
    }

    @Test
    void namesTheWriteAfterWhichSomethingDidNotHold() {
        assertThatThrownBy(() -> EveryWrite.of(process -> {
                    things(client).deleteMany(new Document());
                    if (!process.survives(() -> threeWrites(process)))
                        assertThat(kept()).isEmpty();
                }))
                .hasMessageContaining("killed before write 1, elsewhere");
    }
}
