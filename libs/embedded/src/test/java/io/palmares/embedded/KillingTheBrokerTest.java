package io.palmares.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillingTheBrokerTest {

    private static final String TOPIC = "awards.ballot-boxes";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    @TempDir
    Path directory;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void keepsEveryAcknowledgedRecord() throws Exception {
        try (ChildServer child = ChildServer.broker(directory)) {
            createTopic(child.port());
            sendUntilKilled(child);
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            assertThat(records(broker)).containsAll(acknowledged);
        }
    }

    private static void createTopic(int port) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private void sendUntilKilled(ChildServer child) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(5_000);
        AtomicBoolean killed = new AtomicBoolean();
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + child.port(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            Thread sender = Thread.ofVirtual().start(() -> sendAll(producer, enough, killed));
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            child.kill();
            killed.set(true);
            sender.interrupt();
            producer.close(Duration.ZERO);
        }
    }

    private void sendAll(KafkaProducer<String, String> producer, CountDownLatch enough, AtomicBoolean killed) {
        try {
            for (int i = 0; !killed.get(); i++) {
                String value = "record " + i;
                var _ = producer.send(new ProducerRecord<>(TOPIC, value), (metadata, failure) -> {
                    if (failure == null) {
                        acknowledged.add(value);
                        enough.countDown();
                    }
                });
            }
        } catch (KafkaException closed) {
            // what was in flight has an unknown outcome
        }
    }

    private static Set<String> records(EmbeddedBroker broker) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        Set<String> values = new TreeSet<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end =
                    consumer.endOffsets(List.of(PARTITION)).values().iterator().next();
            while (consumer.position(PARTITION) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
