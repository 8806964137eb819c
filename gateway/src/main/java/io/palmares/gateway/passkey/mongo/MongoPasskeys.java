package io.palmares.gateway.passkey.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.palmares.gateway.passkey.Passkey;
import io.palmares.gateway.passkey.PasskeyName;
import io.palmares.gateway.passkey.Passkeys;
import io.palmares.web.caller.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Passkeys in `passkeys`.
public final class MongoPasskeys implements Passkeys {

    private final MongoCollection<Document> passkeys;

    public MongoPasskeys(MongoDatabase database) {
        this.passkeys = database.getCollection("passkeys");
        passkeys.createIndex(Indexes.ascending("person"));
    }

    @Override
    public boolean add(Passkey passkey) {
        try {
            passkeys.insertOne(document(passkey));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    @Override
    public Optional<Passkey> find(String id) {
        return Optional.ofNullable(passkeys.find(eq("_id", id)).first()).map(MongoPasskeys::passkey);
    }

    @Override
    public List<Passkey> of(PersonId person) {
        return passkeys.find(eq("person", person.value()))
                .map(MongoPasskeys::passkey)
                .into(new ArrayList<>());
    }

    @Override
    public boolean used(String id, long counter, Instant at) {
        Bson wentOn = counter == 0 ? eq("counter", 0L) : lt("counter", counter);
        return passkeys.updateOne(
                                Filters.and(eq("_id", id), wentOn),
                                Updates.combine(Updates.set("counter", counter), Updates.set("usedAt", Date.from(at))))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean remove(PersonId person, String id) {
        return passkeys.deleteOne(Filters.and(eq("_id", id), eq("person", person.value())))
                        .getDeletedCount()
                == 1;
    }

    @Override
    public void removeAll(PersonId person) {
        passkeys.deleteMany(eq("person", person.value()));
    }

    @Override
    public Set<PersonId> owners() {
        return passkeys.find()
                .projection(Projections.include("person"))
                .map(found -> new PersonId(found.getString("person")))
                .into(new HashSet<>());
    }

    private static Document document(Passkey passkey) {
        Passkey.Material material = passkey.material();
        return new Document("_id", passkey.id())
                .append("person", passkey.person().value())
                .append("name", passkey.name().value())
                .append("madeAt", Date.from(passkey.madeAt()))
                .append("usedAt", Date.from(passkey.usedAt()))
                .append("publicKey", material.publicKey())
                .append("attestation", material.attestation())
                .append("counter", material.counter())
                .append("transports", List.copyOf(material.transports()))
                .append("backupEligible", material.backupEligible())
                .append("backedUp", material.backedUp());
    }

    private static Passkey passkey(Document found) {
        return new Passkey(
                found.getString("_id"),
                new PersonId(found.getString("person")),
                new PasskeyName(found.getString("name")),
                found.getDate("madeAt").toInstant(),
                found.getDate("usedAt").toInstant(),
                new Passkey.Material(
                        found.getString("publicKey"),
                        found.getString("attestation"),
                        found.getLong("counter"),
                        Set.copyOf(found.getList("transports", String.class)),
                        found.getBoolean("backupEligible"),
                        found.getBoolean("backedUp")));
    }
}
