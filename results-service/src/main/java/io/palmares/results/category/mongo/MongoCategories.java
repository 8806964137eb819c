package io.palmares.results.category.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.results.category.Categories;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryFact;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// Categories, one document each.
public final class MongoCategories extends MongoAggregates<Category, CategoryFact> implements Categories {
    private static final Comparator<Category> NEWEST_FIRST = Comparator.comparing(
                    (Category category) -> category.work().announced().getLast().at())
            .reversed()
            .thenComparing(category -> category.id().key());

    public MongoCategories(MongoOperations mongo, Outboxes outboxes, Words<Category, CategoryFact> words) {
        super(mongo, outboxes, "categories", Category.class, words);
    }

    @Override
    protected void addKeys(Category category, Document document) {
        document.put("edition", category.id().edition());
        document.put("isAnnounced", category.work().announced().isEmpty() ? null : true);
    }

    @Override
    protected List<String> indexed() {
        return List.of("edition", "isAnnounced");
    }

    @Override
    public List<Category> of(String edition) {
        return where(is("edition", edition)).map(Kept::state).toList();
    }

    @Override
    public List<Category> announced() {
        return where(is("isAnnounced", true))
                .map(Kept::state)
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
