package io.palmares.voting.ballot.mongo;

import com.mongodb.client.model.UpdateOptions;
import io.palmares.ledger.Hash;
import io.palmares.voting.ballot.Announcements;
import io.palmares.voting.ballot.CategoryId;
import io.palmares.voting.store.mongo.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// `{_id: "edition:category", lists: [{root, size}], spoiled: [leaf]}`; `spoiled` is there once it is public.
public final class MongoAnnouncements implements Announcements {
    private final Collection announcements;

    public MongoAnnouncements(MongoOperations mongo) {
        this.announcements = new Collection(mongo, "announcements");
    }

    @Override
    public void counted(CategoryId category, List<SpoiledList> lists) {
        set(
                category,
                "lists",
                lists.stream()
                        .map(list -> new Document("root", list.root().toString()).append("size", list.size()))
                        .toList());
    }

    @Override
    public List<SpoiledList> lists(CategoryId category) {
        return announcements
                .find(category.toString())
                .map(stored -> stored.getList("lists", Document.class, List.of()).stream()
                        .map(list -> new SpoiledList(Hash.parse(list.getString("root")), list.getInteger("size")))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public void announced(CategoryId category, Set<Hash> spoiled) {
        set(category, "spoiled", spoiled.stream().map(Hash::toString).toList());
    }

    @Override
    public Optional<Set<Hash>> spoiled(CategoryId category) {
        return announcements
                .find(category.toString())
                .flatMap(stored -> Optional.ofNullable(stored.getList("spoiled", String.class)))
                .map(leaves -> leaves.stream().map(Hash::parse).collect(Collectors.toUnmodifiableSet()));
    }

    private void set(CategoryId category, String field, List<?> value) {
        announcements.with(all -> all.updateOne(
                new Document("_id", category.toString()),
                new Document("$set", new Document(field, value)),
                new UpdateOptions().upsert(true)));
    }
}
