package io.palmares.messaging;

/// Takes one event. Every event may come twice, late and out of order.
///
/// An exception means a failure of ours, such as a store that is down: the event is tried again for ever.
@FunctionalInterface
public interface Handler<T> {
    Outcome handle(Delivered<T> event);
}
