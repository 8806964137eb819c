package io.palmares.voting.log.mongo;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.log.LogId;
import io.palmares.voting.log.Courses;
import io.palmares.voting.log.Courses.Course;
import io.palmares.voting.log.EditionEntries;
import io.palmares.voting.store.mongo.Collection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// `log_entries`: `{_id: leaf, log, entry, waiting: true}`, or `index` instead of `waiting` once it has a place;
/// `log_courses`: `{_id: edition, categories: [{category, jury, vote}]}`.
public final class MongoEditionEntries implements EditionEntries {
    private final Collection entries;
    private final Collection courses;

    public MongoEditionEntries(MongoOperations mongo) {
        this.entries = new Collection(mongo, "log_entries", "waiting", "log");
        this.courses = new Collection(mongo, "log_courses");
    }

    @Override
    public boolean keep(Entry entry) {
        Document waiting = document(LogId.of(entry.log()), entry.bytes()).append("waiting", true);
        try {
            entries.with(all -> all.insertOne(waiting));
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public List<Entry> waiting() {
        return all(new Document("waiting", true)).stream()
                .map(MongoEditionEntries::entry)
                .toList();
    }

    @Override
    public List<Entry> placed(LogId log) {
        return all(new Document("log", log.path())).stream()
                .filter(stored -> stored.containsKey("index"))
                .sorted(Comparator.comparing(stored -> stored.getLong("index")))
                .map(MongoEditionEntries::entry)
                .toList();
    }

    private List<Document> all(Document filter) {
        return entries.with(all -> all.find(filter).into(new ArrayList<>()));
    }

    @Override
    public void place(LogId log, long index, List<Bytes> placed) {
        for (int i = 0; i < placed.size(); i++) {
            replace(entries, document(log, placed.get(i)).append("index", index + i));
        }
    }

    @Override
    public void learn(String edition, Courses learnt) {
        List<Document> categories = learnt.categories().entrySet().stream()
                .map(each -> new Document("category", each.getKey())
                        .append("jury", each.getValue().hasJury())
                        .append("vote", each.getValue().hasVote()))
                .toList();
        replace(courses, new Document("_id", edition).append("categories", categories));
    }

    @Override
    public List<String> editions() {
        return courses.with(all -> all.find()
                .projection(Projections.include("_id"))
                .map(stored -> stored.getString("_id"))
                .into(new ArrayList<>()));
    }

    @Override
    public Courses courses(String edition) {
        return courses.find(edition)
                .map(stored -> new Courses(read(stored.getList("categories", Document.class))))
                .orElseGet(() -> new Courses(Map.of()));
    }

    private static Map<String, Course> read(List<Document> categories) {
        return categories.stream()
                .collect(Collectors.toMap(
                        each -> each.getString("category"),
                        each -> new Course(each.getBoolean("jury"), each.getBoolean("vote"))));
    }

    private static void replace(Collection collection, Document document) {
        Document id = new Document("_id", document.getString("_id"));
        collection.with(all -> all.replaceOne(id, document, new ReplaceOptions().upsert(true)));
    }

    private static Document document(LogId log, Bytes entry) {
        return new Document("_id", Merkle.leaf(entry).toString())
                .append("log", log.path())
                .append("entry", new Binary(entry.toArray()));
    }

    private static Entry entry(Document stored) {
        return Entry.parse(
                Objects.requireNonNull(stored.get("entry", Binary.class)).getData());
    }
}
