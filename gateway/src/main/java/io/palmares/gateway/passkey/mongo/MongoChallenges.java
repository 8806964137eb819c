package io.palmares.gateway.passkey.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.palmares.gateway.passkey.Challenge;
import io.palmares.gateway.passkey.Challenge.Purpose;
import io.palmares.gateway.passkey.Challenges;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/// Open questions in `challenges`, one document per holder and purpose.
public final class MongoChallenges implements Challenges {

    private final MongoCollection<Document> challenges;

    public MongoChallenges(MongoDatabase database) {
        this.challenges = database.getCollection("challenges");
    }

    @Override
    public void put(Challenge challenge) {
        String id = id(challenge.holder(), challenge.purpose());
        challenges.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append("value", challenge.value())
                        .append("expiresAt", Date.from(challenge.expiresAt())),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Challenge> take(String holder, Purpose purpose) {
        return Optional.ofNullable(challenges.findOneAndDelete(eq("_id", id(holder, purpose))))
                .map(found -> new Challenge(
                        holder,
                        purpose,
                        found.getString("value"),
                        found.getDate("expiresAt").toInstant()));
    }

    @Override
    public void removeExpired(Instant now) {
        challenges.deleteMany(lt("expiresAt", Date.from(now)));
    }

    private static String id(String holder, Purpose purpose) {
        return purpose + ":" + holder;
    }
}
