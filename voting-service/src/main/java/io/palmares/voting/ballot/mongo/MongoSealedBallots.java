package io.palmares.voting.ballot.mongo;

import com.mongodb.client.model.ReplaceOptions;
import io.palmares.ledger.Hash;
import io.palmares.voting.ballot.BallotId;
import io.palmares.voting.ballot.SealedBallots;
import io.palmares.voting.store.mongo.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// `{_id: "root:xx", leaves, ballots}`, one document for each first byte xx of a leaf, so that one look tells whether a
/// leaf is in and no document grows too large.
public final class MongoSealedBallots implements SealedBallots {
    private final Collection lists;

    public MongoSealedBallots(MongoOperations mongo) {
        this.lists = new Collection(mongo, "sealed_ballots");
    }

    @Override
    public void keep(Hash root, List<SealedBallot> ballots) {
        Map<Integer, List<SealedBallot>> parts = ballots.stream()
                .collect(Collectors.groupingBy(b -> firstByte(b.leaf()), TreeMap::new, Collectors.toList()));
        parts.forEach((first, part) -> keep(id(root, first), part));
    }

    private void keep(String id, List<SealedBallot> part) {
        Document document = new Document("_id", id)
                .append("leaves", part.stream().map(b -> b.leaf().toString()).toList())
                .append("ballots", part.stream().map(b -> b.id().toString()).toList());
        lists.with(all -> all.replaceOne(new Document("_id", id), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public boolean holds(Hash root, Hash leaf) {
        return part(root, firstByte(leaf)).stream().anyMatch(b -> b.leaf().equals(leaf));
    }

    @Override
    public void each(Hash root, Consumer<List<SealedBallot>> consumer) {
        for (int first = 0; first < 256; first++) {
            List<SealedBallot> part = part(root, first);
            if (!part.isEmpty()) {
                consumer.accept(part);
            }
        }
    }

    private List<SealedBallot> part(Hash root, int first) {
        Optional<Document> found = lists.find(id(root, first));
        return found.map(MongoSealedBallots::read).orElse(List.of());
    }

    private static List<SealedBallot> read(Document part) {
        List<String> leaves = part.getList("leaves", String.class);
        List<String> ballots = part.getList("ballots", String.class);
        return IntStream.range(0, leaves.size())
                .mapToObj(i -> new SealedBallot(Hash.parse(leaves.get(i)), BallotId.parse(ballots.get(i))))
                .toList();
    }

    private static int firstByte(Hash leaf) {
        return Byte.toUnsignedInt(leaf.toArray()[0]);
    }

    private static String id(Hash root, int first) {
        return root + ":" + String.format("%02x", first);
    }
}
