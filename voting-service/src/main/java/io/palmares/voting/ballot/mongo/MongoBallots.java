package io.palmares.voting.ballot.mongo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import io.palmares.booth.ReceiptCode;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.voting.ballot.BallotId;
import io.palmares.voting.ballot.Ballots;
import io.palmares.voting.ballot.StoredBallot;
import io.palmares.voting.store.mongo.Collection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// `{_id: "pk:seq", paper, leaf, code, entry, place: "queue/paper"}`, later `place: "log/paper", index`, and nothing
/// else: no time, no address, no id that embeds one. One field says both, for each index is paid by every voter.
public final class MongoBallots implements Ballots {
    private static final int CODE = 20;
    private static final String PLACE = "place";
    private final Collection ballots;

    public MongoBallots(MongoOperations mongo) {
        this.ballots = new Collection(mongo, "ballots", PLACE, "code");
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
    public void eachQueued(Hash paper, Consumer<StoredBallot> consumer) {
        ballots.with(all -> {
            all.find(new Document(PLACE, queue(paper))).map(MongoBallots::read).forEach(consumer);
            return true;
        });
    }

    @Override
    public void place(Hash paper, long index, List<BallotId> placed) {
        List<UpdateOneModel<Document>> updates = IntStream.range(0, placed.size())
                .mapToObj(i -> new UpdateOneModel<Document>(
                        new Document("_id", placed.get(i).toString()), placing(paper, index + i)))
                .toList();
        ballots.with(all -> all.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
    }

    private static Document placing(Hash paper, long index) {
        return new Document("$set", new Document(PLACE, log(paper)).append("index", index));
    }

    @Override
    public Optional<Long> indexOf(Hash paper, Hash leaf) {
        return ballots.first(new Document("code", code(leaf)))
                .filter(stored -> leaf.toString().equals(stored.getString("leaf")))
                .filter(stored -> log(paper).equals(stored.getString(PLACE)))
                .map(stored -> stored.getLong("index"));
    }

    @Override
    public int keys(Hash paper) {
        Set<String> keys = new HashSet<>();
        ballots.with(all -> {
            all.find(new Document(PLACE, log(paper)))
                    .projection(Projections.include("_id"))
                    .forEach(stored -> keys.add(key(stored)));
            return true;
        });
        return keys.size();
    }

    private static String key(Document stored) {
        String id = stored.getString("_id");
        return id.substring(0, id.indexOf(':'));
    }

    private static String queue(Hash paper) {
        return "queue/" + paper;
    }

    private static String log(Hash paper) {
        return "log/" + paper;
    }

    private static String code(Hash leaf) {
        return ReceiptCode.of(leaf).value().substring(0, CODE);
    }

    private static Document write(StoredBallot ballot) {
        return new Document("_id", ballot.id().toString())
                .append("paper", ballot.paper().toString())
                .append("leaf", ballot.leaf().toString())
                .append("code", code(ballot.leaf()))
                .append(PLACE, queue(ballot.paper()))
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
