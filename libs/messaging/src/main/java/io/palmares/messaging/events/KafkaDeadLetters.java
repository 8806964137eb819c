package io.palmares.messaging.events;

import static io.palmares.messaging.events.Topics.DEAD_LETTERS;

import io.palmares.messaging.Letter;
import io.palmares.messaging.deadletters.DeadLetter;
import io.palmares.messaging.deadletters.DeadLetterLog;
import io.palmares.messaging.delivery.Parking;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/// Dead letters on `<topic>.dlt`. Services share these topics: each letter names the service that parked it, and each
/// service remembers with a group of its own how far it has replayed.
public final class KafkaDeadLetters implements Parking, DeadLetterLog {
    private static final String SERVICE = "dlt_service";
    private static final String REASON = "dlt_reason";
    private static final String TIME = "dlt_time";
    private static final Duration POLL = Duration.ofMillis(200);
    private final Sending sending;
    private final Namespace namespace;
    private final ConsumerFactory<String, String> consumers;
    private final Set<String> topics;
    private final String service;
    private final Clock machine;

    /// Dead letters of one service.
    ///
    /// @param topics the topics, without suffix, whose letters this service may park
    public KafkaDeadLetters(Sending sending, Broker broker, Set<String> topics, Clock machine) {
        this.sending = sending;
        this.namespace = broker.namespace();
        this.consumers = broker.consumers();
        this.topics = topics;
        this.service = broker.service();
        this.machine = machine;
    }

    @Override
    public void park(Letter letter, String reason) {
        Map<String, String> headers = new HashMap<>(letter.headers());
        headers.put(SERVICE, service);
        headers.put(REASON, reason);
        headers.put(TIME, machine.instant().toString());
        sending.send(new Letter(letter.topic() + DEAD_LETTERS, letter.key(), headers, letter.body()));
    }

    @Override
    public Reading read() {
        try (Consumer<String, String> consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions(consumer));
            List<DeadLetter> letters = new ArrayList<>();
            for (ConsumerRecord<String, String> record : recordsUpTo(ends, consumer)) {
                Letter parked = namespace.read(record);
                if (service.equals(parked.headers().get(SERVICE))) {
                    letters.add(open(parked));
                }
            }
            return new Reading(letters, () -> forget(ends));
        }
    }

    private List<ConsumerRecord<String, String>> recordsUpTo(
            Map<TopicPartition, Long> ends, Consumer<String, String> consumer) {
        seekToRemembered(ends.keySet(), consumer);
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    private static void seekToRemembered(Set<TopicPartition> partitions, Consumer<String, String> consumer) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        consumer.committed(partitions).forEach((partition, remembered) -> {
            if (remembered != null) {
                consumer.seek(partition, remembered);
            }
        });
    }

    private static DeadLetter open(Letter parked) {
        Map<String, String> headers = new HashMap<>(parked.headers());
        headers.remove(SERVICE);
        String reason = headers.remove(REASON);
        String since = headers.remove(TIME);
        String topic = parked.topic().substring(0, parked.topic().length() - DEAD_LETTERS.length());
        return new DeadLetter(
                new Letter(topic, parked.key(), headers, parked.body()),
                reason == null ? "" : reason,
                since == null ? Instant.EPOCH : Instant.parse(since));
    }

    private void forget(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        ends.forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end)));
        try (Consumer<String, String> consumer = consumer()) {
            consumer.assign(offsets.keySet());
            consumer.commitSync(offsets);
        }
    }

    private Collection<TopicPartition> partitions(Consumer<String, String> consumer) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(namespace.outer(topic + DEAD_LETTERS)).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private Consumer<String, String> consumer() {
        return consumers.createConsumer(namespace.outer(service + DEAD_LETTERS), "");
    }
}
