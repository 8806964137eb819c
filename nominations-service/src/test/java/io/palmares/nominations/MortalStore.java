package io.palmares.nominations;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.palmares.testkit.EmbeddedStack;
import io.palmares.testkit.Mortal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// One database as a whole application context reaches it, in one life after the other: what the context is made of
/// stays, and nothing that it keeps in memory may matter.
final class MortalStore {
    private final MongoClient store = MongoClients.create(EmbeddedStack.shared().mongoUri());
    private volatile Mortal life = Mortal.immortal();

    /// What the context is given: always that of the present life.
    MongoClient client() {
        return (MongoClient) Proxy.newProxyInstance(
                MongoClient.class.getClassLoader(),
                new Class<?>[] {MongoClient.class},
                (_, method, arguments) -> invoked(method, arguments));
    }

    private @Nullable Object invoked(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(method.getName().equals("close") ? store : life.at(store), arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    Mortal life() {
        return life;
    }

    void begin(Mortal next) {
        life = next;
    }

    /// Every document, by its collection.
    Map<String, List<Document>> contents(String database) {
        MongoDatabase from = store.getDatabase(database);
        Map<String, List<Document>> all = new TreeMap<>();
        from.listCollectionNames()
                .forEach(name -> all.put(name, from.getCollection(name).find().into(new ArrayList<>())));
        return all;
    }

    /// These documents and no others. Indexes stay.
    void restore(String database, Map<String, List<Document>> contents) {
        MongoDatabase to = store.getDatabase(database);
        to.listCollectionNames().forEach(name -> to.getCollection(name).deleteMany(new Document()));
        contents.forEach((name, documents) -> {
            if (!documents.isEmpty()) to.getCollection(name).insertMany(documents);
        });
    }
}
