package io.palmares.voting.ballot.mongo;

import io.palmares.booth.RandomSource;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.SigningKey;
import io.palmares.voting.ballot.EditionKeys;
import io.palmares.voting.ballot.KeyVault;
import io.palmares.voting.store.mongo.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// `{_id: edition, log, promise}`: the seeds, encrypted. Whichever copy inserts first makes the keys.
public final class MongoEditionKeys implements EditionKeys {
    private static final int SEED = 32;
    private final Collection keys;
    private final KeyVault vault;
    private final RandomSource random;
    private final Map<String, Pair> known = new ConcurrentHashMap<>();

    public MongoEditionKeys(MongoOperations mongo, KeyVault vault, RandomSource random) {
        this.keys = new Collection(mongo, "edition_keys");
        this.vault = vault;
        this.random = random;
    }

    @Override
    public Pair of(String edition) {
        Pair pair = known.get(edition);
        return pair == null ? remember(edition) : pair;
    }

    private Pair remember(String edition) {
        Pair pair = read(edition).orElseGet(() -> make(edition));
        known.put(edition, pair);
        return pair;
    }

    private Optional<Pair> read(String edition) {
        return keys.find(edition).map(d -> new Pair(open(edition, "log", d), open(edition, "promise", d)));
    }

    private Pair make(String edition) {
        Document fresh = new Document("_id", edition)
                .append("log", seal(edition, "log"))
                .append("promise", seal(edition, "promise"));
        try {
            keys.with(all -> all.insertOne(fresh));
        } catch (DuplicateKeyException anotherCopyWasFirst) {
            return read(edition).orElseThrow(() -> anotherCopyWasFirst);
        }
        return read(edition).orElseThrow();
    }

    private String seal(String edition, String use) {
        return vault.seal(edition + "/" + use, random.bytes(SEED)).toString();
    }

    private SigningKey open(String edition, String use, Document stored) {
        return SigningKey.ofSeed(vault.open(edition + "/" + use, Bytes.fromBase64Url(stored.getString(use))));
    }
}
