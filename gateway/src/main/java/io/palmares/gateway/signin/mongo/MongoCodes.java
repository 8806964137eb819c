package io.palmares.gateway.signin.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.palmares.gateway.signin.Codes;
import io.palmares.gateway.signin.PendingCode;
import io.palmares.web.caller.PersonId;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/// Codes in `codes`, one document per address.
public final class MongoCodes implements Codes {

    private final MongoCollection<Document> codes;

    public MongoCodes(MongoDatabase database) {
        this.codes = database.getCollection("codes");
    }

    @Override
    public void put(PendingCode code) {
        codes.replaceOne(eq("_id", code.id()), document(code), new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<PendingCode> attempt(String id) {
        return Optional.ofNullable(codes.findOneAndUpdate(
                        Filters.and(eq("_id", id), gt("attemptsLeft", 0)), inc("attemptsLeft", -1)))
                .map(MongoCodes::code);
    }

    @Override
    public boolean take(PendingCode code) {
        return codes.deleteOne(Filters.and(eq("_id", code.id()), eq("digest", code.digest())))
                        .getDeletedCount()
                == 1;
    }

    @Override
    public void removeExpired(Instant now) {
        codes.deleteMany(lt("expiresAt", Date.from(now)));
    }

    private static Document document(PendingCode code) {
        return new Document("_id", code.id())
                .append("digest", code.digest())
                .append("person", code.person().value())
                .append("expiresAt", Date.from(code.expiresAt()))
                .append("attemptsLeft", code.attemptsLeft());
    }

    private static PendingCode code(Document document) {
        return new PendingCode(
                document.getString("_id"),
                document.getString("digest"),
                new PersonId(document.getString("person")),
                document.getDate("expiresAt").toInstant(),
                document.getInteger("attemptsLeft"));
    }
}
