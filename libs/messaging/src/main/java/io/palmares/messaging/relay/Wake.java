package io.palmares.messaging.relay;

/// Tells the relay that a document was just written with events.
@FunctionalInterface
public interface Wake {
    void written(String documentId);
}
