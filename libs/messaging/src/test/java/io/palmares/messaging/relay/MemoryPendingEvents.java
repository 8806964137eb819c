package io.palmares.messaging.relay;

import io.palmares.messaging.PendingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class MemoryPendingEvents implements PendingEvents {
    private final Map<String, List<PendingEvent>> documents = new ConcurrentHashMap<>();

    void add(String documentId, PendingEvent event) {
        documents.compute(documentId, (_, held) -> {
            List<PendingEvent> all = held == null ? new ArrayList<>() : new ArrayList<>(held);
            all.add(event);
            return List.copyOf(all);
        });
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<String> waiting(int limit) {
        return documents.keySet().stream().limit(limit).toList();
    }

    @Override
    public List<PendingEvent> of(String documentId) {
        return documents.getOrDefault(documentId, List.of());
    }

    @Override
    public void sent(String documentId, List<PendingEvent> events) {
        documents.computeIfPresent(documentId, (_, held) -> {
            List<PendingEvent> rest = new ArrayList<>(held);
            rest.removeAll(events);
            return rest.isEmpty() ? null : List.copyOf(rest);
        });
    }
}
