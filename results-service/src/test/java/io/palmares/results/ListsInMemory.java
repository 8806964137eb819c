package io.palmares.results;

import io.palmares.results.list.ListName;
import io.palmares.results.list.Lists;
import io.palmares.results.list.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Lists in memory.
public final class ListsInMemory implements Lists {
    private final Map<ListName, TreeMap<Integer, Part>> parts = new HashMap<>();

    @Override
    public void put(ListName name, Part part) {
        parts.computeIfAbsent(name, _ -> new TreeMap<>()).put(part.number(), part);
    }

    @Override
    public void forget(String owner, Set<String> but) {
        parts.keySet().removeIf(name -> name.owner().equals(owner) && !but.contains(name.name()));
    }

    @Override
    public Optional<List<String>> find(ListName name) {
        return Optional.ofNullable(parts.get(name))
                .filter(all -> all.size() == all.firstEntry().getValue().of())
                .map(all -> all.values().stream()
                        .flatMap(part -> part.lines().stream())
                        .toList());
    }
}
