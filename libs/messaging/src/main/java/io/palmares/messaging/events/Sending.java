package io.palmares.messaging.events;

import io.palmares.messaging.Letter;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/// Puts letters on topics and waits until the broker has each.
public final class Sending implements AutoCloseable {
    private final KafkaTemplate<String, String> kafka;
    private final Topics topics;
    private final Namespace namespace;

    public Sending(Broker broker, Topics topics) {
        this.kafka = new KafkaTemplate<>(broker.producers());
        this.topics = topics;
        this.namespace = broker.namespace();
    }

    void send(Letter letter) {
        topics.ensure(letter.topic());
        try {
            kafka.send(namespace.write(letter)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before the broker answered", e);
        } catch (ExecutionException e) {
            throw new KafkaException("not acknowledged: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        kafka.getProducerFactory().reset();
    }
}
