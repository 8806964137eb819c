package io.palmares.voting.store.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/// A connection to one database, with limits that let a caller know soon that it is away.
public final class Store implements AutoCloseable {
    private static final Duration FIND = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private final MongoClient client;
    private final MongoTemplate template;

    public Store(StoreSettings settings) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(settings.uri()))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(FIND.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(s -> s.connectTimeout(FIND.toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(ANSWER.toMillis(), TimeUnit.MILLISECONDS))
                .build());
        template = new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, settings.database()));
    }

    public MongoTemplate template() {
        return template;
    }

    /// What the server's clock says.
    public Instant clock() {
        Document hello = template.executeCommand(new Document("hello", 1));
        return hello.get("localTime", Date.class).toInstant();
    }

    @Override
    public void close() {
        client.close();
    }
}
