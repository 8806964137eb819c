package io.palmares.nominations;

import io.palmares.contracts.Contract;
import io.palmares.messaging.Cause;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.Subject;
import io.palmares.messaging.delivery.CloudEventHeaders;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.testkit.EventContracts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The broker as the other services see it: what this one tells, and what they tell it.
public final class Wire implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final String namespace;
    private final KafkaProducer<String, String> producer;
    private final Properties properties = new Properties();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final Thread listening;
    private volatile boolean closed;

    /// An event that was told.
    public record Told(String type, String subject, long sequence, String key, JsonNode data) {}

    Wire(String bootstrap, String namespace) {
        this.namespace = namespace;
        properties.put("bootstrap.servers", bootstrap);
        properties.put("acks", "all");
        properties.put("auto.offset.reset", "earliest");
        properties.put("metadata.max.age.ms", "500");
        properties.put("group.id", "wire-" + UUID.randomUUID());
        producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
        listening = Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(Pattern.compile(Pattern.quote(namespace) + "awards\\..*"));
            while (!closed) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::take);
            }
        }
    }

    private void take(ConsumerRecord<String, String> record) {
        told.add(new Told(
                header(record, "ce_type"),
                header(record, "ce_subject"),
                Long.parseLong(header(record, "ce_sequence")),
                record.key(),
                record.value() == null ? JSON.nullNode() : JSON.readTree(record.value())));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /// What was told of this kind, in order; each keeps its contract.
    public List<Told> of(Contract<?> contract) {
        List<Told> found = told.stream()
                .filter(event -> event.type().equals(contract.type()))
                .toList();
        found.stream()
                .filter(event -> !event.data().isNull())
                .forEach(event ->
                        EventContracts.assertKeeps(contract, event.data().toString()));
        return found;
    }

    public List<Told> all() {
        return new ArrayList<>(told);
    }

    /// Tells an event as its service would, the next of its subject.
    public void tell(Contract<?> contract, String subject, String key, Object data) {
        tell(contract, subject, key, data, sequences.merge(subject, 1L, Long::sum));
    }

    /// Tells an event with this sequence: to come twice, or too early.
    public void tell(Contract<?> contract, String subject, String key, Object data, long sequence) {
        PendingEvent event = new PendingEvent(
                subject + "#" + sequence,
                new EventKind(contract.type(), contract.topic()),
                new Subject(subject, key),
                sequence,
                Instant.EPOCH,
                null,
                Cause.UNKNOWN,
                new EventJson().write(data));
        ProducerRecord<String, String> record = new ProducerRecord<>(namespace + contract.topic(), key, event.json());
        CloudEventHeaders.write(event, "elsewhere")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        producer.close();
        try {
            listening.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
