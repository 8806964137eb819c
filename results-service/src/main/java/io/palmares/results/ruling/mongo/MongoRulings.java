package io.palmares.results.ruling.mongo;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.mongo.MongoAggregates;
import io.palmares.aggregate.mongo.Words;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.results.ruling.Ruling;
import io.palmares.results.ruling.Rulings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;

/// Rulings, one document each.
public final class MongoRulings extends MongoAggregates<Ruling, Void> implements Rulings {
    private static final Comparator<Ruling> OLDEST_FIRST =
            Comparator.comparing(Ruling::made).thenComparing(Ruling::ruling);

    public MongoRulings(MongoOperations mongo, Outboxes outboxes) {
        super(mongo, outboxes, "rulings", Ruling.class, Words.none());
    }

    @Override
    protected List<String> indexed() {
        return List.of("edition", "textHash");
    }

    @Override
    public List<Ruling> of(String edition) {
        return where(is("edition", edition))
                .map(Kept::state)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public Optional<Ruling> ofText(String edition, String textHash) {
        return where(is("textHash", textHash))
                .map(Kept::state)
                .filter(ruling -> ruling.edition().equals(edition))
                .findFirst();
    }
}
