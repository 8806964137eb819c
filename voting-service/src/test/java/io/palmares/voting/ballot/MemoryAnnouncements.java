package io.palmares.voting.ballot;

import io.palmares.ledger.Hash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

public final class MemoryAnnouncements implements Announcements {
    private final Map<CategoryId, List<SpoiledList>> lists = new HashMap<>();
    private final Map<CategoryId, Set<Hash>> spoiled = new HashMap<>();

    @Override
    public void counted(CategoryId category, List<SpoiledList> counted) {
        lists.put(category, List.copyOf(counted));
    }

    @Override
    public List<SpoiledList> lists(CategoryId category) {
        return lists.getOrDefault(category, List.of());
    }

    @Override
    public void announced(CategoryId category, Set<Hash> leaves) {
        spoiled.put(category, Set.copyOf(leaves));
    }

    @Override
    public Optional<Set<Hash>> spoiled(CategoryId category) {
        return Optional.ofNullable(spoiled.get(category));
    }
}
