package io.palmares.messaging;

import java.util.ArrayList;
import java.util.List;

/// What a feature wants to hear on one topic. A service declares one bean per feature and topic; several may name the
/// same topic and type, and each handler then gets the event.
public record Subscriptions(String topic, List<Route<?>> routes) {
    /// Stands for the type of tombstones, which may come without one.
    public static final String ERASURE = "";

    /// Who takes one type of event.
    ///
    /// @param type CloudEvents `type`, or `ERASURE`
    public record Route<T>(String type, Class<T> data, Handler<T> handler) {}

    public Subscriptions {
        routes = List.copyOf(routes);
    }

    public static Subscriptions to(String topic) {
        return new Subscriptions(topic, List.of());
    }

    public <T> Subscriptions on(String type, Class<T> data, Handler<T> handler) {
        List<Route<?>> all = new ArrayList<>(routes);
        all.add(new Route<>(type, data, handler));
        return new Subscriptions(topic, all);
    }

    /// Takes tombstones, whatever their type.
    public Subscriptions onErased(Handler<Erased> handler) {
        return on(ERASURE, Erased.class, handler);
    }
}
