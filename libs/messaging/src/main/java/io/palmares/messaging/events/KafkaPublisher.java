package io.palmares.messaging.events;

import io.palmares.messaging.Letter;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.delivery.CloudEventHeaders;
import io.palmares.messaging.relay.Publisher;

/// Publishes events as CloudEvents.
///
/// @param source CloudEvents `source` of all events of this service
public record KafkaPublisher(Sending sending, String source) implements Publisher {
    @Override
    public void publish(PendingEvent event) {
        sending.send(new Letter(
                event.kind().topic(), event.subject().key(), CloudEventHeaders.write(event, source), event.json()));
    }
}
