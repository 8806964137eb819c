package io.palmares.voting.jury.mongo;

import io.palmares.voting.jury.CandidateFile;
import io.palmares.voting.jury.Files;
import io.palmares.voting.jury.JuryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// One aggregation: the jury's document only if the juror is among the candidate's readers, joined with the record that
/// the candidate's label names.
public final class MongoFiles implements Files {
    private static final String FILE = "file";
    private final MongoOperations mongo;

    public MongoFiles(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<CandidateFile> read(JuryId jury, String juror, String candidate) {
        List<Document> pipeline = List.of(
                new Document(
                        "$match",
                        new Document("_id", jury.toString())
                                .append(MongoJuryRooms.READERS, MongoJuryRooms.reader(juror, candidate))),
                new Document("$unwind", "$bench.candidates"),
                new Document("$match", new Document("bench.candidates.candidate", candidate)),
                new Document(
                        "$lookup",
                        new Document("from", MongoProfiles.COLLECTION)
                                .append("localField", "bench.candidates.label")
                                .append("foreignField", "label")
                                .append("as", FILE)),
                new Document("$unwind", "$" + FILE),
                new Document("$project", new Document(FILE, 1)));
        List<Document> found = Objects.requireNonNull(mongo.execute(
                MongoJuryRooms.COLLECTION, rooms -> rooms.aggregate(pipeline).into(new ArrayList<>())));
        return found.stream().findFirst().map(document -> file(candidate, document.get(FILE, Document.class)));
    }

    private static CandidateFile file(String candidate, Document profile) {
        return new CandidateFile(
                candidate, profile.getString("name"), profile.getString("kind"), profile.getString("record"));
    }
}
