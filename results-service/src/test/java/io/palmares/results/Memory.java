package io.palmares.results;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Aggregates of one thread in memory, with all the facts they told.
public class Memory<T, F> implements Aggregates<T, F> {
    private final TreeMap<String, Kept<T>> kept = new TreeMap<>();
    private final List<F> told = new ArrayList<>();

    public void keep(String id, T state) {
        kept.put(id, new Kept<>(id, state, 1, List.of()));
    }

    public List<F> told() {
        return List.copyOf(told);
    }

    @Override
    public Optional<Kept<T>> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Write insert(Kept<T> first, Change<T, F> change) {
        if (kept.putIfAbsent(first.id(), first) != null) return Write.LOST;
        told.addAll(change.facts());
        return Write.WRITTEN;
    }

    @Override
    public Write replace(Kept<T> from, Kept<T> next, Change<T, F> change) {
        if (find(from.id()).filter(k -> k.version() == from.version()).isEmpty()) return Write.LOST;
        kept.put(next.id(), next);
        told.addAll(change.facts());
        return Write.WRITTEN;
    }

    @Override
    public Stream<Kept<T>> all() {
        return List.copyOf(kept.values()).stream();
    }
}
