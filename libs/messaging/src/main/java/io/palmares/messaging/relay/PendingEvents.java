package io.palmares.messaging.relay;

import io.palmares.messaging.PendingEvent;
import java.util.List;

/// The events that the documents of one collection still hold.
public interface PendingEvents {
    /// For logs.
    String name();

    /// Ids of documents that hold any, at most `limit`.
    List<String> waiting(int limit);

    /// What the document holds, in sequence.
    List<PendingEvent> of(String documentId);

    /// Removes these events, and the document's flag with the last of all, in one write.
    void sent(String documentId, List<PendingEvent> events);
}
