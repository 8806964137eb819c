package io.palmares.aggregate.mongo;

import io.palmares.aggregate.Change;
import io.palmares.messaging.NewEvent;
import java.util.List;

/// Says an aggregate's facts in the published language.
@FunctionalInterface
public interface Words<T, F> {
    NewEvent of(T state, F fact);

    default List<NewEvent> of(Change<T, F> change) {
        return change.facts().stream().map(fact -> of(change.state(), fact)).toList();
    }

    /// For aggregates that tell nothing.
    static <T> Words<T, Void> none() {
        return (state, fact) -> {
            throw new IllegalStateException("this aggregate has no facts");
        };
    }
}
