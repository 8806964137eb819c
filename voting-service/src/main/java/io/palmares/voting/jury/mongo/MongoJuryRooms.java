package io.palmares.voting.jury.mongo;

import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.voting.jury.Bench;
import io.palmares.voting.jury.JuryFact;
import io.palmares.voting.jury.JuryRoom;
import io.palmares.voting.jury.JuryRooms;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// A document for each category; `_id` is `edition:category`.
public final class MongoJuryRooms extends MongoAggregates<JuryRoom, JuryFact> implements JuryRooms {
    static final String COLLECTION = "rooms";
    static final String READERS = "readers";

    public MongoJuryRooms(MongoOperations mongo, Outboxes outboxes, Words<JuryRoom, JuryFact> words) {
        super(mongo, outboxes, COLLECTION, JuryRoom.class, words);
    }

    /// Beside the state, in the same write, who may read which file: what the reading query asks.
    @Override
    protected void addKeys(JuryRoom room, Document document) {
        document.put(READERS, readers(room.bench()));
    }

    private static List<String> readers(Bench bench) {
        return bench.panel().stream()
                .flatMap(seat -> bench.standing().stream()
                        .filter(candidate -> bench.mayRead(seat, candidate))
                        .map(candidate -> reader(seat.person(), candidate.candidate())))
                .toList();
    }

    static String reader(String juror, String candidate) {
        return juror + "/" + candidate;
    }
}
