package io.palmares.messaging.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.palmares.messaging.Letter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/// Lets several installations share a broker: their topics and groups bear a prefix there, which nobody else sees.
///
/// @param prefix may be empty
public record Namespace(String prefix) {
    String outer(String name) {
        return prefix + name;
    }

    ProducerRecord<String, String> write(Letter letter) {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(outer(letter.topic()), letter.key(), letter.body());
        letter.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    Letter read(ConsumerRecord<String, String> record) {
        return new Letter(
                record.topic().substring(prefix.length()),
                record.key() == null ? "" : record.key(),
                headers(record),
                record.value());
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return headers;
    }
}
