package io.palmares.voting.ballot.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.palmares.booth.ReceiptCode;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.voting.ballot.BallotId;
import io.palmares.voting.ballot.Ballots;
import io.palmares.voting.ballot.StoredBallot;
import io.palmares.voting.store.mongo.Collection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// `{_id: "pk:seq", paper, leaf, code, seq, entry}` and nothing else: no time, no address, no id that embeds one.
public final class MongoBallots implements Ballots {
    private static final int CODE = 20;
    private final Collection ballots;

    public MongoBallots(MongoOperations mongo) {
        this.ballots = new Collection(mongo, "ballots", "paper", "code");
    }

    @Override
    public Optional<StoredBallot> insert(StoredBallot ballot) {
        try {
            ballots.with(all -> all.insertOne(write(ballot)));
            return Optional.empty();
        } catch (DuplicateKeyException _) {
            return find(ballot.id());
        }
    }

    @Override
    public Optional<StoredBallot> find(BallotId id) {
        return ballots.find(id.toString()).map(MongoBallots::read);
    }

    @Override
    public List<StoredBallot> find(List<BallotId> ids) {
        List<String> keys = ids.stream().map(BallotId::toString).toList();
        return ballots.with(
                all -> all.find(Filters.in("_id", keys)).map(MongoBallots::read).into(new ArrayList<>()));
    }

    @Override
    public Optional<StoredBallot> findByCode(String code) {
        return ballots.first(new Document("code", code)).map(MongoBallots::read);
    }

    @Override
    public void each(Hash paper, Consumer<StoredBallot> consumer) {
        ballots.with(all -> each(all, paper, consumer));
    }

    private static boolean each(MongoCollection<Document> all, Hash paper, Consumer<StoredBallot> consumer) {
        all.find(new Document("paper", paper.toString()))
                .map(MongoBallots::read)
                .forEach(consumer);
        return true;
    }

    /// Each key's first ballot has number 1.
    @Override
    public int keys(Hash paper) {
        Document first = new Document("paper", paper.toString()).append("seq", 1L);
        return Math.toIntExact(ballots.with(all -> all.countDocuments(first)));
    }

    private static Document write(StoredBallot ballot) {
        return new Document("_id", ballot.id().toString())
                .append("paper", ballot.paper().toString())
                .append("leaf", ballot.leaf().toString())
                .append("code", ReceiptCode.of(ballot.leaf()).value().substring(0, CODE))
                .append("seq", ballot.id().seq())
                .append("entry", new Binary(ballot.entry().toArray()));
    }

    private static StoredBallot read(Document stored) {
        return new StoredBallot(
                BallotId.parse(stored.getString("_id")),
                Hash.parse(stored.getString("paper")),
                Hash.parse(stored.getString("leaf")),
                Bytes.of(Objects.requireNonNull(stored.get("entry", Binary.class))
                        .getData()));
    }
}
