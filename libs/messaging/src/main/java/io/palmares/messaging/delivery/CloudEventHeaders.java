package io.palmares.messaging.delivery;

import io.palmares.messaging.Cause;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Letter;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.Subject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// CloudEvents 1.0, Kafka protocol binding, binary mode: attributes as `ce_` headers.
public final class CloudEventHeaders {
    private CloudEventHeaders() {}

    /// The headers of a published event.
    ///
    /// @param source the `source` attribute: who tells it
    public static Map<String, String> write(PendingEvent event, String source) {
        Map<String, @Nullable String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id());
        headers.put("ce_source", source);
        headers.put("ce_type", event.kind().type());
        headers.put("ce_subject", event.subject().name());
        headers.put("ce_time", event.time().toString());
        headers.put("ce_dataschema", event.schema());
        headers.put("ce_sequence", Long.toString(event.sequence()));
        headers.put("ce_partitionkey", event.subject().key());
        headers.put("ce_correlationid", event.cause().correlationId());
        headers.put("ce_causationid", event.cause().causationId());
        headers.put("ce_traceparent", event.cause().traceparent());
        headers.put("content-type", event.json() == null ? null : "application/json");
        headers.values().removeIf(Objects::isNull);
        return Map.copyOf(headers);
    }

    /// The type alone, which decides whether the rest is looked at.
    ///
    /// @throws MalformedHeaders if there is none
    public static String type(Letter letter) {
        return required(letter.headers(), "ce_type");
    }

    /// All attributes.
    ///
    /// @throws MalformedHeaders naming the attribute that is missing or wrong
    public static EventHeaders read(Letter letter) {
        Map<String, String> headers = letter.headers();
        return new EventHeaders(
                required(headers, "ce_id"),
                required(headers, "ce_source"),
                type(letter),
                new Subject(required(headers, "ce_subject"), letter.key()),
                sequence(required(headers, "ce_sequence")),
                time(required(headers, "ce_time")),
                headers.get("ce_dataschema"),
                new Cause(
                        headers.get("ce_correlationid"), headers.get("ce_causationid"), headers.get("ce_traceparent")));
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new MalformedHeaders(name + " is missing");
        }
        return value;
    }

    private static long sequence(String value) {
        try {
            long sequence = Long.parseLong(value);
            if (sequence > 0) {
                return sequence;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw new MalformedHeaders("ce_sequence is not a positive number");
    }

    private static Instant time(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException _) {
            throw new MalformedHeaders("ce_time is not an instant in UTC");
        }
    }

    /// What came is no event of ours.
    public static final class MalformedHeaders extends RuntimeException {
        MalformedHeaders(String message) {
            super(message);
        }
    }
}
