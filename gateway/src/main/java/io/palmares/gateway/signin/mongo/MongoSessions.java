package io.palmares.gateway.signin.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.palmares.gateway.signin.Session;
import io.palmares.gateway.signin.Sessions;
import io.palmares.web.caller.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Sessions in `sessions`.
public final class MongoSessions implements Sessions {

    private final MongoCollection<Document> sessions;

    public MongoSessions(MongoDatabase database) {
        this.sessions = database.getCollection("sessions");
        sessions.createIndex(Indexes.ascending("person"));
    }

    @Override
    public void add(Session session) {
        sessions.insertOne(new Document("_id", session.id())
                .append("person", session.person().value())
                .append("expiresAt", Date.from(session.expiresAt())));
    }

    @Override
    public Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.find(eq("_id", id)).first()).map(MongoSessions::read);
    }

    @Override
    public List<Session> of(PersonId person) {
        return sessions.find(eq("person", person.value()))
                .map(MongoSessions::read)
                .into(new ArrayList<>());
    }

    private static Session read(Document found) {
        return new Session(
                found.getString("_id"),
                new PersonId(found.getString("person")),
                found.getDate("expiresAt").toInstant());
    }

    @Override
    public void remove(String id) {
        sessions.deleteOne(eq("_id", id));
    }

    @Override
    public void removeAll(PersonId person) {
        sessions.deleteMany(eq("person", person.value()));
    }

    @Override
    public void removeExpired(Instant now) {
        sessions.deleteMany(lt("expiresAt", Date.from(now)));
    }
}
