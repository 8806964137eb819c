package io.palmares.nominations.memory;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Aggregates in memory; they keep the same contract as those in the store.
class Memory<T, F> implements Aggregates<T, F> {
    private final SortedMap<String, Kept<T>> kept = new TreeMap<>();
    private final Function<T, @Nullable String> unique;
    private final List<F> told = new ArrayList<>();

    Memory(Function<T, @Nullable String> unique) {
        this.unique = unique;
    }

    Memory() {
        this(state -> null);
    }

    @Override
    public final synchronized Optional<Kept<T>> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public final synchronized Write insert(Kept<T> first, Change<T, F> change) {
        String key = unique.apply(first.state());
        boolean taken = kept.containsKey(first.id())
                || (key != null && kept.values().stream().anyMatch(o -> key.equals(unique.apply(o.state()))));
        if (!taken) {
            kept.put(first.id(), first);
            told.addAll(change.facts());
        }
        return taken ? Write.LOST : Write.WRITTEN;
    }

    @Override
    public final synchronized Write replace(Kept<T> from, Kept<T> next, Change<T, F> change) {
        Kept<T> now = kept.get(from.id());
        if (now == null || now.version() != from.version()) {
            return Write.LOST;
        }
        kept.put(from.id(), next);
        told.addAll(change.facts());
        return Write.WRITTEN;
    }

    /// What others were told so far.
    public final synchronized List<F> told() {
        return List.copyOf(told);
    }

    @Override
    public final synchronized Stream<Kept<T>> all() {
        return new ArrayList<>(kept.values()).stream();
    }

    final synchronized boolean remove(String id) {
        return kept.remove(id) != null;
    }

    final List<Kept<T>> where(Predicate<T> filter) {
        return all().filter(one -> filter.test(one.state())).toList();
    }
}
