package io.palmares.messaging;

import io.palmares.messaging.mongo.GuardedWrites;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.mongo.Written;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// A handler with a projection, as services have them.
final class Stories {
    private final MongoTemplate mongo;
    private final GuardedWrites writes;
    final AtomicInteger deliveries = new AtomicInteger();
    final AtomicReference<String> missing = new AtomicReference<>("");
    final AtomicReference<String> broken = new AtomicReference<>("");

    Stories(MongoTemplate mongo, Outboxes outboxes) {
        this.mongo = mongo;
        this.writes = outboxes.open(mongo, "stories");
    }

    /// The cause that came with the last event.
    final AtomicReference<Cause> cause = new AtomicReference<>(Cause.UNKNOWN);

    Optional<Story> find(String subject) {
        return Optional.ofNullable(mongo.findById(subject, Story.class, "stories"));
    }

    List<String> told(String subject) {
        return find(subject).map(Story::told).orElse(List.of());
    }

    Outcome erase(String key) {
        mongo.remove(new Query(Criteria.where("told").is(key)), "stories");
        return new Outcome.Applied();
    }

    Outcome on(Delivered<Told> event) {
        deliveries.incrementAndGet();
        cause.set(event.meta().cause());
        String subject = event.meta().subject().name();
        if (event.data().what().equals(broken.get())) {
            throw new IllegalStateException("store is down");
        }
        if (event.data().what().equals(missing.get())) {
            return new Outcome.NotYet(missing.get());
        }
        Story story = find(subject).orElse(Story.UNTOLD);
        return switch (story.appliedThrough().locate(event.meta())) {
            case Outcome.Repeated repeated -> repeated;
            case Outcome.Gap gap -> gap;
            case Position.Next(AppliedThrough after) -> {
                List<String> told = Stream.concat(
                                story.told().stream(), Stream.of(event.data().what()))
                        .toList();
                yield save(subject, story.version(), new Story(told, after, 0));
            }
        };
    }

    private Outcome save(String subject, long version, Story next) {
        boolean saved = version == 0
                ? writes.insert(subject, next) instanceof Written
                : writes.replace(subject, version, next) instanceof Written;
        return saved ? new Outcome.Applied() : new Outcome.NotYet("another copy was faster");
    }
}
