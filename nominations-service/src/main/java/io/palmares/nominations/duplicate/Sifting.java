package io.palmares.nominations.duplicate;

import io.palmares.aggregate.By;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What was decided about suspected duplicates of a category. Merges are rulings; here is who was found to be two.
public record Sifting(String edition, String category, List<Distinct> distinct) {
    public Sifting {
        distinct = List.copyOf(distinct);
    }

    /// Two nominees who are two.
    ///
    /// @param pair key of the suspicion
    public record Distinct(String pair, String by, Instant at, String why) {}

    Optional<Distinct> of(String pair) {
        return distinct.stream().filter(it -> it.pair().equals(pair)).findFirst();
    }

    Sifting with(String pair, By by, Instant at, String why) {
        return of(pair).isPresent() ? this : changed(pairs -> pairs.add(new Distinct(pair, by.toString(), at, why)));
    }

    Sifting without(String pair) {
        return changed(pairs -> pairs.removeIf(it -> it.pair().equals(pair)));
    }

    private Sifting changed(Consumer<List<Distinct>> change) {
        List<Distinct> next = new ArrayList<>(distinct);
        change.accept(next);
        return new Sifting(edition, category, next);
    }
}
