package io.palmares.results.category;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Lists in which the newest of a kind stands once, and last.
final class Newest {
    private Newest() {}

    static <T, K> List<T> of(List<T> all, T one, Function<T, K> kind) {
        List<T> changed = new ArrayList<>(all);
        changed.removeIf(other -> kind.apply(other).equals(kind.apply(one)));
        changed.add(one);
        return changed;
    }
}
