package io.palmares.voting.ballot.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import io.palmares.ledger.PublicKey;
import io.palmares.voting.ballot.RollId;
import io.palmares.voting.ballot.RollKeys;
import io.palmares.voting.store.mongo.Collection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// `{_id: "edition:category/class:version:pk", roll, key}`.
public final class MongoRollKeys implements RollKeys {
    private static final int DUPLICATE_KEY = 11_000;
    private final Collection keys;

    public MongoRollKeys(MongoOperations mongo) {
        this.keys = new Collection(mongo, "roll_keys", "roll");
    }

    @Override
    public void add(RollId roll, List<PublicKey> added) {
        List<Document> documents =
                added.stream().map(key -> document(roll, key)).toList();
        if (!documents.isEmpty()) {
            keys.with(all -> insert(all, documents));
        }
    }

    private static boolean insert(MongoCollection<Document> all, List<Document> documents) {
        try {
            all.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)
                    || e.getWriteConcernError() != null) {
                throw e;
            }
        }
        return true;
    }

    private static Document document(RollId roll, PublicKey key) {
        return new Document("_id", id(roll, key))
                .append("roll", roll.toString())
                .append("key", key.toString());
    }

    @Override
    public boolean holds(RollId roll, PublicKey key) {
        return keys.find(id(roll, key)).isPresent();
    }

    @Override
    public List<PublicKey> of(RollId roll) {
        return keys
                .with(all -> all.find(new Document("roll", roll.toString()))
                        .map(d -> PublicKey.parse(d.getString("key")))
                        .into(new ArrayList<>()))
                .stream()
                .sorted()
                .toList();
    }

    private static String id(RollId roll, PublicKey key) {
        return roll + ":" + key;
    }
}
