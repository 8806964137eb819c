package io.palmares.results.category.mongo;

import io.palmares.ledger.PublicKey;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.RollKeys;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// The keys of rolls, a document for each part.
public final class MongoRollKeys implements RollKeys {
    private static final String COLLECTION = "rollKeys";
    private final MongoOperations mongo;

    public MongoRollKeys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(CategoryId category, String electorClass, int version, int part, List<PublicKey> keys) {
        String roll = roll(category, electorClass, version);
        mongo.save(
                new Document("_id", roll + "/" + part)
                        .append("roll", roll)
                        .append(
                                "keys",
                                keys.stream().map(k -> k.bytes().base64Url()).toList()),
                COLLECTION);
    }

    @Override
    public List<PublicKey> of(CategoryId category, String electorClass, int version) {
        Query query = Query.query(Criteria.where("roll").is(roll(category, electorClass, version)));
        return mongo.find(query, Document.class, COLLECTION).stream()
                .flatMap(part -> part.getList("keys", String.class).stream())
                .map(PublicKey::parse)
                .toList();
    }

    private static String roll(CategoryId category, String electorClass, int version) {
        return category.key() + "/" + electorClass + "/" + version;
    }
}
