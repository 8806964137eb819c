package io.palmares.results.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists by name, part by part. What is here is not thereby public.
public interface Lists {
    /// Keeps a part; the same part again changes nothing.
    void put(ListName name, Part part);

    /// Forgets the lists of an owner, but those of these names. Again, it changes nothing.
    void forget(String owner, Set<String> but);

    /// The lines, once every part is here.
    Optional<List<String>> find(ListName name);

    /// Keeps a whole list.
    default void keep(ListName name, List<String> lines) {
        int parts = Math.max(1, Math.ceilDiv(lines.size(), Part.MOST));
        for (int i = 0; i < parts; i++) {
            int end = Math.min(lines.size(), (i + 1) * Part.MOST);
            put(name, new Part(i + 1, parts, lines.subList(i * Part.MOST, end)));
        }
    }
}
