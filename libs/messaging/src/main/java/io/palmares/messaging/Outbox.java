package io.palmares.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Numbers new events for the document that will hold them.
///
/// @param ids a fresh CloudEvents `id` at each call
/// @param clock what `time` says
/// @param json writes the value
public record Outbox(Supplier<String> ids, Clock clock, Function<Object, String> json) {
    /// The largest JSON of an event, in bytes. A broker refuses a record of 1 MiB; one that it will never take would
    /// hold back its subject for ever, so it is refused before it is stored.
    public static final int LARGEST = 900_000;

    /// More than this many waiting events in one document, and its next write is refused.
    public static final int MOST_PENDING = 1_000;

    /// Gives each event its id, its place after `last` and its time.
    ///
    /// @param last the sequence that the subject has reached, 0 at first
    /// @throws IllegalArgumentException if the events are about more than one subject, or one is too large
    public List<PendingEvent> number(long last, List<NewEvent> events) {
        requireOneSubject(events.stream().map(NewEvent::subject).distinct().toList());
        List<PendingEvent> numbered = new ArrayList<>();
        for (NewEvent event : events) {
            numbered.add(number(event, last + numbered.size() + 1));
        }
        return numbered;
    }

    private PendingEvent number(NewEvent event, long sequence) {
        @Nullable String value = event.data() == null ? null : written(event.kind(), event.data());
        @Nullable
        String schema = event.data() == null
                ? null
                : "urn:palmares:event:" + event.kind().type();
        return new PendingEvent(
                ids.get(), event.kind(), event.subject(), sequence, clock.instant(), schema, Cause.current(), value);
    }

    private String written(EventKind kind, Object data) {
        String value = json.apply(data);
        int size = value.getBytes(UTF_8).length;
        if (size > LARGEST) {
            throw new IllegalArgumentException(kind.type() + " has " + size + " bytes, more than " + LARGEST);
        }
        return value;
    }

    private static void requireOneSubject(List<Subject> subjects) {
        if (subjects.size() > 1) {
            throw new IllegalArgumentException("a document speaks of one subject only, not of " + subjects);
        }
    }
}
