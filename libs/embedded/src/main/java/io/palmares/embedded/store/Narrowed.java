package io.palmares.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The condition with which the running pipeline begins: without it every aggregation, and so every count with a
/// condition, would read the whole collection.
record Narrowed(String collection, Document condition) {

    private static final ScopedValue<Narrowed> CURRENT = ScopedValue.newInstance();

    static Optional<Narrowed> of(Document command) {
        return command.get("aggregate") instanceof String collection
                        && command.get("pipeline") instanceof List<?> stages
                        && !stages.isEmpty()
                        && stages.getFirst() instanceof Document first
                        && first.get("$match") instanceof Document condition
                        && stages.stream().noneMatch(Narrowed::mayReadItAgain)
                ? Optional.of(new Narrowed(collection, condition))
                : Optional.empty();
    }

    private static boolean mayReadItAgain(Object stage) {
        return stage instanceof Document document && document.containsKey("$lookup");
    }

    /// The condition on `collection`, if the running pipeline reads it first.
    static Optional<Document> in(String collection) {
        return CURRENT.isBound() && CURRENT.get().collection().equals(collection)
                ? Optional.of(CURRENT.get().condition())
                : Optional.empty();
    }

    <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }
}
