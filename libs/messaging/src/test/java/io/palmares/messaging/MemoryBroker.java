package io.palmares.messaging;

import io.palmares.messaging.delivery.CloudEventHeaders;
import io.palmares.messaging.delivery.Inbox;
import io.palmares.messaging.relay.Publisher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A broker in memory. What it acknowledged outlives whoever told it and whoever was hearing it.
public final class MemoryBroker implements Publisher {
    private final List<PendingEvent> stored = new ArrayList<>();
    private int settled;

    /// Another one on which the same lies.
    public synchronized MemoryBroker copy() {
        MemoryBroker copy = new MemoryBroker();
        copy.stored.addAll(stored);
        copy.settled = settled;
        return copy;
    }

    @Override
    public synchronized void publish(PendingEvent event) {
        stored.add(event);
    }

    /// Hands over what no inbox has settled yet, in order: an event during which its hearer died comes again.
    ///
    /// @throws AssertionError for an event that the inbox does not take
    public synchronized void deliver(Inbox inbox) {
        while (settled < stored.size()) {
            PendingEvent next = stored.get(settled);
            Outcome outcome = inbox.receive(letter(next));
            if (!(outcome instanceof Outcome.Applied) && !(outcome instanceof Outcome.Repeated)) {
                throw new AssertionError(next.kind().type() + " of " + next.subject() + ": " + outcome);
            }
            settled++;
        }
    }

    /// Every event once, as whoever follows its subject applies them.
    ///
    /// @throws AssertionError if a number is missing, or two events have the same
    public synchronized List<PendingEvent> told() {
        Map<Subject, List<PendingEvent>> bySubject = new HashMap<>();
        List<PendingEvent> told = new ArrayList<>();
        for (PendingEvent event : stored) {
            List<PendingEvent> before = bySubject.computeIfAbsent(event.subject(), _ -> new ArrayList<>());
            if (event.sequence() == before.size() + 1) {
                before.add(event);
                told.add(event);
            } else if (event.sequence() > before.size()) {
                throw new AssertionError("a gap before " + event);
            } else if (!before.get((int) event.sequence() - 1).equals(event)) {
                throw new AssertionError("another event with the number of " + event);
            }
        }
        return told;
    }

    /// Those of one type.
    public List<PendingEvent> told(String type) {
        return told().stream().filter(event -> event.kind().type().equals(type)).toList();
    }

    private static Letter letter(PendingEvent event) {
        return new Letter(
                event.kind().topic(), event.subject().key(), CloudEventHeaders.write(event, "test"), event.json());
    }
}
