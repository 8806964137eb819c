package io.palmares.messaging.events;

import io.palmares.messaging.delivery.Backoff;
import io.palmares.messaging.delivery.Intake;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.Acknowledgment;

/// Takes records partition by partition and remembers how far each has come. A record that has to wait holds its own
/// partition only: the others go on, for what it waits for may come from one of them.
final class Listening implements BatchAcknowledgingConsumerAwareMessageListener<String, String> {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private final Intake intake;
    private final Namespace namespace;
    private final Backoff<TopicPartition> backoff;
    private @Nullable MessageListenerContainer container;

    Listening(Intake intake, Namespace namespace, Backoff<TopicPartition> backoff) {
        this.intake = intake;
        this.namespace = namespace;
        this.backoff = backoff;
    }

    void in(MessageListenerContainer container) {
        this.container = container;
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<String, String>> records, @Nullable Acknowledgment ack, @Nullable Consumer<?, ?> its) {
        Consumer<?, ?> consumer = Objects.requireNonNull(its);
        Map<TopicPartition, OffsetAndMetadata> settled = new HashMap<>();
        byPartition(records).forEach((partition, part) -> {
            long next = settle(part);
            if (next > part.getFirst().offset()) {
                settled.put(partition, new OffsetAndMetadata(next));
            }
            if (next <= part.getLast().offset()) {
                hold(partition, next, consumer);
            } else {
                backoff.succeeded(partition);
            }
        });
        commit(settled, consumer);
    }

    /// The offset of the first record that has to wait, or the one after the last.
    private long settle(List<ConsumerRecord<String, String>> records) {
        for (ConsumerRecord<String, String> record : records) {
            if (!intake.settle(namespace.read(record))) {
                return record.offset();
            }
        }
        return records.getLast().offset() + 1;
    }

    private void hold(TopicPartition partition, long offset, Consumer<?, ?> consumer) {
        MessageListenerContainer holding = Objects.requireNonNull(container);
        consumer.seek(partition, offset);
        holding.pausePartition(partition);
        CompletableFuture.delayedExecutor(backoff.next(partition).toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> holding.resumePartition(partition));
    }

    /// A commit that fails is no loss: what is delivered again is recognised.
    private static void commit(Map<TopicPartition, OffsetAndMetadata> settled, Consumer<?, ?> consumer) {
        if (settled.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(settled);
        } catch (KafkaException e) {
            LOG.warn("event.commit=failed cause={}", e.toString());
        }
    }

    private static Map<TopicPartition, List<ConsumerRecord<String, String>>> byPartition(
            List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .collect(Collectors.groupingBy(
                        r -> new TopicPartition(r.topic(), r.partition()), LinkedHashMap::new, Collectors.toList()));
    }
}
