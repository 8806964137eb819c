package io.palmares.voting.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.log.LogId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class MemoryEditionEntries implements EditionEntries {
    private final Map<Bytes, Entry> waiting = new LinkedHashMap<>();
    private final Map<LogId, TreeMap<Long, Entry>> placed = new HashMap<>();
    private final Map<String, Courses> courses = new HashMap<>();

    @Override
    public boolean keep(Entry entry) {
        return !placed(LogId.of(entry.log())).contains(entry) && waiting.putIfAbsent(entry.bytes(), entry) == null;
    }

    @Override
    public List<Entry> waiting() {
        return List.copyOf(waiting.values());
    }

    @Override
    public List<Entry> placed(LogId log) {
        return List.copyOf(placed.getOrDefault(log, new TreeMap<>()).values());
    }

    @Override
    public void place(LogId log, long index, List<Bytes> entries) {
        for (int i = 0; i < entries.size(); i++) {
            waiting.remove(entries.get(i));
            placed.computeIfAbsent(log, _ -> new TreeMap<>())
                    .put(index + i, Entry.parse(entries.get(i).toArray()));
        }
    }

    @Override
    public void learn(String edition, Courses learnt) {
        courses.put(edition, learnt);
    }

    @Override
    public List<String> editions() {
        return List.copyOf(courses.keySet());
    }

    @Override
    public Courses courses(String edition) {
        return courses.getOrDefault(edition, new Courses(Map.of()));
    }
}
