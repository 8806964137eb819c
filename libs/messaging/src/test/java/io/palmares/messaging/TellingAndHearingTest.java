package io.palmares.messaging;

import static io.palmares.testkit.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.messaging.mongo.GuardedWrites;
import io.palmares.testkit.EmbeddedStack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoTemplate;

class TellingAndHearingTest extends ServiceTest {
    @Autowired
    GuardedWrites tellers;

    @Autowired
    MongoTemplate mongo;

    @Value("${palmares.messaging.namespace}")
    String namespace = "";

    @Test
    void whatIsWrittenWithADocumentIsHeardInOrder() {
        tellers.insert("a", Map.of("name", "A"), Told.by("a", "one"), Told.by("a", "two"));
        tellers.replace("a", 1, Map.of("name", "A"), Told.by("a", "three"));
        eventually(() -> assertThat(stories.told("a")).containsExactly("one", "two", "three"));
        eventually(() -> assertThat(mongo.findById("a", Document.class, "tellers"))
                .doesNotContainKey("outbox")
                .containsEntry("pending", List.of())
                .containsEntry("sequence", 3L));
    }

    @Test
    void travelsAsACloudEventInBinaryMode() {
        Cause cause = new Cause("story", "event-7", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        cause.during(() -> tellers.insert("wire", Map.of(), Told.by("wire", "Grüße")));
        eventually(() -> assertThat(stories.told("wire")).containsExactly("Grüße"));
        ConsumerRecord<String, String> record = onTheWire("wire");
        assertThat(record.key()).isEqualTo("key-of-wire");
        assertThat(record.value()).isEqualTo("{\"what\":\"Grüße\"}");
        Map<String, String> headers = headers(record);
        assertThat(headers.remove("ce_id")).hasSize(36);
        assertThat(Instant.parse(headers.remove("ce_time")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(headers)
                .isEqualTo(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_source", "test-service"),
                        Map.entry("ce_type", "io.palmares.told.v1"),
                        Map.entry("ce_subject", "wire"),
                        Map.entry("ce_sequence", "1"),
                        Map.entry("ce_partitionkey", "key-of-wire"),
                        Map.entry("ce_dataschema", "urn:palmares:event:io.palmares.told.v1"),
                        Map.entry("ce_correlationid", "story"),
                        Map.entry("ce_causationid", "event-7"),
                        Map.entry("ce_traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                        Map.entry("content-type", "application/json")));
    }

    private ConsumerRecord<String, String> onTheWire(String subject) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", EmbeddedStack.shared().bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(namespace + "test.stories", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            eventually(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                assertThat(records).anyMatch(r -> subject.equals(headers(r).get("ce_subject")));
            });
            return records.stream()
                    .filter(r -> subject.equals(headers(r).get("ce_subject")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
        return headers;
    }
}
