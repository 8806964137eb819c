package io.palmares.results.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.palmares.results.publication.PublicCategories;
import io.palmares.results.publication.PublicCategory;
import io.palmares.results.publication.PublicChanges;
import io.palmares.results.publication.PublicChanges.Change;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// Tells those who listen what changes in public. While nobody listens nobody looks.
public final class LiveEvents {
    private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);
    private static final long LONGEST_MILLIS = 600_000;
    private static final int LOOKS_PER_HEARTBEAT = 30;
    private final PublicCategories categories;
    private final PublicChanges changes = new PublicChanges();
    private final List<SseEmitter> listeners = new CopyOnWriteArrayList<>();
    private int looks;

    public LiveEvents(PublicCategories categories) {
        this.categories = categories;
    }

    /// What a listener gets to read.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Word(
            String edition,
            String category,
            String state,
            @Nullable Integer resultVersion) {}

    /// Joins.
    ///
    /// @param last the last announcement that the listener knows of; the later ones are told at once
    synchronized SseEmitter listen(Instant last) {
        SseEmitter listener = new SseEmitter(LONGEST_MILLIS);
        listener.onCompletion(() -> listeners.remove(listener));
        listener.onTimeout(listener::complete);
        listener.onError(_ -> listeners.remove(listener));
        List<PublicCategory> now = categories.all();
        changes.at(now).forEach(this::tell);
        listeners.add(listener);
        send(listener, SseEmitter.event().comment("listening").build());
        PublicChanges.after(last, now)
                .forEach(change -> send(listener, event(change).build()));
        return listener;
    }

    /// Looks for news.
    public synchronized void look() {
        try {
            if (listeners.isEmpty()) {
                changes.forget();
            } else {
                changes.at(categories.all()).forEach(this::tell);
                if (++looks % LOOKS_PER_HEARTBEAT == 0) all(SseEmitter.event().comment("still here"));
            }
        } catch (DataAccessException storeIsDown) {
            LOG.warn("public.look failed={}", storeIsDown.getClass().getSimpleName());
        }
    }

    private void tell(Change change) {
        all(event(change));
    }

    private void all(SseEventBuilder event) {
        Set<DataWithMediaType> built = event.build();
        listeners.forEach(listener -> send(listener, built));
    }

    /// Whoever went away is no failure.
    private void send(SseEmitter listener, Set<DataWithMediaType> event) {
        try {
            listener.send(event);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }

    /// An announcement's id is its instant: who comes back with it hears what came later.
    private static SseEventBuilder event(Change change) {
        String edition = change.category().edition();
        String category = change.category().category();
        return switch (change) {
            case Change.Moved moved ->
                SseEmitter.event()
                        .name("state")
                        .data(new Word(edition, category, moved.state().name(), null));
            case Change.Announced announced ->
                SseEmitter.event()
                        .name("announced")
                        .id(Long.toString(announced.at().toEpochMilli()))
                        .data(new Word(edition, category, "ANNOUNCED", announced.resultVersion()));
        };
    }

    /// Open answers would hold up the end.
    @EventListener(ContextClosedEvent.class)
    public void close() {
        listeners.forEach(SseEmitter::complete);
    }
}
