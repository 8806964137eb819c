package io.palmares.voting.jury.web;

import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import java.util.List;
import java.util.function.Function;

/// Parts of lists that are in memory anyway.
final class Pages {
    private Pages() {}

    /// From items in the order of their keys.
    static <T> Paged<T> of(List<T> items, PageRequest page, Function<T, String> key) {
        String after = page.after();
        return Paged.of(
                items.stream()
                        .filter(item -> after == null || key.apply(item).compareTo(after) > 0)
                        .limit(page.limit() + 1L)
                        .toList(),
                page,
                key);
    }
}
