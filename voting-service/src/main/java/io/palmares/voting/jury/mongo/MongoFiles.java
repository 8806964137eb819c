package io.palmares.voting.jury.mongo;

import io.palmares.aggregate.mongo.OlderDocuments;
import io.palmares.voting.jury.CandidateFile;
import io.palmares.voting.jury.FileParts;
import io.palmares.voting.jury.Files;
import io.palmares.voting.jury.JuryId;
import io.palmares.voting.jury.NomineeFile;
import io.palmares.voting.jury.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// One aggregation: the jury's document only if the juror is among the candidate's readers, joined with the
/// nominee's record and with what was written beside it.
public final class MongoFiles implements Files {
    private static final String RECORD = "record";
    private static final String WRITTEN = "written";
    private static final String LABEL = "bench.candidates.label";
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
                ofNominee(MongoProfiles.COLLECTION, RECORD),
                ofNominee(MongoNomineeFiles.COLLECTION, WRITTEN),
                new Document("$unwind", "$" + RECORD),
                new Document(
                        "$project", new Document(RECORD, 1).append(WRITTEN, 1).append(LABEL, 1)));
        List<Document> found = Objects.requireNonNull(mongo.execute(
                MongoJuryRooms.COLLECTION, rooms -> rooms.aggregate(pipeline).into(new ArrayList<>())));
        return found.stream().findFirst().flatMap(document -> file(candidate, document));
    }

    private static Document ofNominee(String collection, String as) {
        return new Document(
                "$lookup",
                new Document("from", collection)
                        .append("localField", "bench.candidates.nominee")
                        .append("foreignField", "_id")
                        .append("as", as));
    }

    /// Nothing if the newest record is not the one that the candidate was frozen with.
    private Optional<CandidateFile> file(String candidate, Document found) {
        Profile profile = OlderDocuments.read(mongo, Profile.class, found.get(RECORD, Document.class));
        FileParts written = found.getList(WRITTEN, Document.class).stream()
                .findFirst()
                .map(kept -> OlderDocuments.read(mongo, NomineeFile.class, kept).content())
                .orElseGet(FileParts::none);
        return Optional.of(new CandidateFile(candidate, profile.name(), profile.kind(), profile.record(), written))
                .filter(_ -> profile.label().equals(found.getEmbedded(List.of("bench", "candidates", "label"), "")));
    }
}
