package io.palmares.voting.ballot;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import io.palmares.ledger.JsonObject;
import io.palmares.voting.ballot.Announcements.SpoiledList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Learns which ballots could not be opened, once that is public, so that their voters can be told.
public final class LearnSpoiled {
    private final Announcements announcements;
    private final SpoiledFiles files;

    public LearnSpoiled(Announcements announcements, SpoiledFiles files) {
        this.announcements = announcements;
        this.files = files;
    }

    /// From the entries of a count.
    /// @throws io.palmares.ledger.Malformed for what is no entry
    public void counted(CategoryId category, List<Bytes> entries) {
        announcements.counted(
                category,
                entries.stream()
                        .map(entry -> Entry.parse(entry.toArray()))
                        .filter(entry -> entry.type().equals("count"))
                        .map(entry -> list(entry.json()))
                        .toList());
    }

    private static SpoiledList list(JsonObject count) {
        return new SpoiledList(count.hash("spoiledRoot"), Math.toIntExact(count.integer("spoiledSize")));
    }

    public void announced(CategoryId category) {
        Set<Hash> spoiled = new HashSet<>();
        announcements.lists(category).stream()
                .filter(list -> list.size() > 0)
                .forEach(list -> read(category, list).items().forEach(leaf -> spoiled.add(new Hash(leaf))));
        announcements.announced(category, spoiled);
    }

    private ItemList read(CategoryId category, SpoiledList list) {
        ItemList file = files.read(category.edition(), list.root());
        if (file.size() != list.size() || !file.root().equals(list.root())) {
            throw new IllegalStateException("the list of spoiled ballots is not the one that was committed to");
        }
        return file;
    }
}
