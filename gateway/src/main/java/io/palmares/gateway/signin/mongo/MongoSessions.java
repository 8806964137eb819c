package io.palmares.gateway.signin.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.palmares.gateway.signin.Device;
import io.palmares.gateway.signin.Session;
import io.palmares.gateway.signin.Sessions;
import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Proof;
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
                .append("openedAt", Date.from(session.openedAt()))
                .append("expiresAt", Date.from(session.expiresAt()))
                .append("program", session.device().program())
                .append("system", session.device().system())
                .append("provenAt", Date.from(session.proof().at()))
                .append("provenBy", session.proof().means().name()));
    }

    @Override
    public void prove(String id, Proof proof) {
        sessions.updateOne(
                eq("_id", id),
                Updates.combine(
                        Updates.set("provenAt", Date.from(proof.at())),
                        Updates.set("provenBy", proof.means().name())));
    }

    @Override
    public Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.find(eq("_id", id)).first()).flatMap(MongoSessions::read);
    }

    @Override
    public List<Session> of(PersonId person) {
        return sessions.find(eq("person", person.value())).into(new ArrayList<>()).stream()
                .flatMap(found -> read(found).stream())
                .toList();
    }

    /// Sessions from before proofs were kept have ended.
    private static Optional<Session> read(Document found) {
        String means = found.getString("provenBy");
        return means == null
                ? Optional.empty()
                : Optional.of(new Session(
                        found.getString("_id"),
                        new PersonId(found.getString("person")),
                        found.getDate("openedAt").toInstant(),
                        found.getDate("expiresAt").toInstant(),
                        new Device(found.getString("program"), found.getString("system")),
                        new Proof(found.getDate("provenAt").toInstant(), Proof.Means.valueOf(means))));
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
