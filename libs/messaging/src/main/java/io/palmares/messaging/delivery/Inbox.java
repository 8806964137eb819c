package io.palmares.messaging.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.palmares.messaging.Cause;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Erased;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Letter;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.SchemaCheck;
import io.palmares.messaging.Subscriptions;
import io.palmares.messaging.Subscriptions.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/// Opens letters and gives each to the handlers that asked for it.
public final class Inbox {
    private final List<Subscriptions> subscriptions;
    private final EventJson json;
    private final SchemaCheck schemas;
    private final MeterRegistry meters;

    public Inbox(List<Subscriptions> subscriptions, EventJson json, SchemaCheck schemas, MeterRegistry meters) {
        this.subscriptions = List.copyOf(subscriptions);
        this.json = json;
        this.schemas = schemas;
        this.meters = meters;
    }

    public Set<String> topics() {
        return subscriptions.stream().map(Subscriptions::topic).collect(Collectors.toUnmodifiableSet());
    }

    /// Hands the letter to every handler of its type and answers with the gravest outcome. A type that nobody asked for
    /// is counted and skipped.
    ///
    /// @throws RuntimeException what a handler threw: a failure of ours, not of the letter
    public Outcome receive(Letter letter) {
        Outcome outcome = open(letter);
        meters.counter("palmares.events.received", "topic", letter.topic(), "outcome", name(outcome))
                .increment();
        return outcome;
    }

    private Outcome open(Letter letter) {
        try {
            List<Route<?>> routes = routes(letter);
            if (routes.isEmpty()) {
                meters.counter("palmares.events.unknown", "topic", letter.topic())
                        .increment();
                return new Outcome.Repeated();
            }
            EventHeaders meta = CloudEventHeaders.read(letter);
            return violation(letter, meta).orElseGet(() -> deliver(routes, letter, meta));
        } catch (CloudEventHeaders.MalformedHeaders e) {
            return new Outcome.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Outcome> violation(Letter letter, EventHeaders meta) {
        return letter.body() == null
                ? Optional.empty()
                : schemas.violation(meta.type(), letter.body()).map(Outcome.Unreadable::new);
    }

    private List<Route<?>> routes(Letter letter) {
        String type = letter.body() == null ? Subscriptions.ERASURE : CloudEventHeaders.type(letter);
        return subscriptions.stream()
                .filter(s -> s.topic().equals(letter.topic()))
                .flatMap(s -> s.routes().stream())
                .filter(r -> r.type().equals(type))
                .collect(Collectors.toList());
    }

    private Outcome deliver(List<Route<?>> routes, Letter letter, EventHeaders meta) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Route<?> route : routes) {
            outcomes.add(deliver(route, letter, meta));
        }
        return Outcome.gravest(outcomes);
    }

    private <T> Outcome deliver(Route<T> route, Letter letter, EventHeaders meta) {
        T data;
        try {
            data = letter.body() == null
                    ? route.data().cast(new Erased(letter.key()))
                    : json.read(letter.body(), route.data());
        } catch (JacksonException e) {
            return new Outcome.Unreadable(e.getOriginalMessage());
        }
        return Cause.of(meta).during(() -> route.handler().handle(new Delivered<>(meta, data)));
    }

    private static String name(Outcome outcome) {
        return outcome.getClass().getSimpleName();
    }
}
