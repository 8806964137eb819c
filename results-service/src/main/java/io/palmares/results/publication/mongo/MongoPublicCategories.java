package io.palmares.results.publication.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import io.palmares.aggregate.mongo.OlderDocuments;
import io.palmares.results.category.Announcement;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.DirectAward;
import io.palmares.results.category.Entrant;
import io.palmares.results.category.FrozenRoll;
import io.palmares.results.category.Move;
import io.palmares.results.category.Shortlist;
import io.palmares.results.publication.PublicCategories;
import io.palmares.results.publication.PublicCategory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/// Reads the public fields of the categories' documents and no others: a count never comes near the public interface.
public final class MongoPublicCategories implements PublicCategories {
    private static final String COLLECTION = "categories";
    private static final Bson PUBLIC = include("heard.moves", "heard.contenders", "heard.poll.rolls", "work.announced");
    private static final Comparator<PublicCategory> NEWEST_FIRST = Comparator.comparing(
                    (PublicCategory category) -> category.announced().getLast().at())
            .reversed()
            .thenComparing(category -> category.id().key());

    private final MongoOperations mongo;

    public MongoPublicCategories(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public PublicCategory find(CategoryId id) {
        return where(eq("_id", id.key())).stream().findFirst().orElseGet(() -> PublicCategory.unheard(id));
    }

    @Override
    public List<PublicCategory> of(String edition) {
        return where(eq("edition", edition));
    }

    @Override
    public List<PublicCategory> all() {
        return where(new Document());
    }

    @Override
    public List<PublicCategory> announced() {
        return newestFirst(where(eq("isAnnounced", true)));
    }

    @Override
    public List<PublicCategory> announced(String edition) {
        return newestFirst(where(and(eq("edition", edition), eq("isAnnounced", true))));
    }

    private static List<PublicCategory> newestFirst(List<PublicCategory> categories) {
        return categories.stream()
                .filter(category -> !category.announced().isEmpty())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private List<PublicCategory> where(Bson filter) {
        List<Document> found = Objects.requireNonNull(mongo.execute(
                COLLECTION,
                documents -> documents.find(filter).projection(PUBLIC).into(new ArrayList<>())));
        return found.stream().map(this::read).toList();
    }

    private PublicCategory read(Document document) {
        Document heard = document.get("heard", new Document());
        Document contenders = heard.get("contenders", new Document());
        DirectAward direct = one(contenders, "direct", DirectAward.class);
        return new PublicCategory(
                CategoryId.of(document.getString("_id")),
                many(heard, "moves", Move.class),
                many(contenders, "entrants", Entrant.class),
                contenders.getList("withdrawn", String.class, List.of()),
                one(contenders, "shortlist", Shortlist.class),
                many(heard.get("poll", new Document()), "rolls", FrozenRoll.class),
                direct == null ? null : direct.recipient(),
                many(document.get("work", new Document()), "announced", Announcement.class));
    }

    private <T> List<T> many(Document of, String field, Class<T> type) {
        return of.getList(field, Document.class, List.of()).stream()
                .map(each -> OlderDocuments.read(mongo, type, each))
                .toList();
    }

    private <T> @Nullable T one(Document of, String field, Class<T> type) {
        Document found = of.get(field, Document.class);
        return found == null ? null : OlderDocuments.read(mongo, type, found);
    }
}
