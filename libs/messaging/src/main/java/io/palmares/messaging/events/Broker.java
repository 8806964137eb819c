package io.palmares.messaging.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;

/// How to reach the broker, and the settings that the promises of this library rest upon: they are not for choosing.
///
/// @param service who we are there: consumer group, `source` of events, owner of dead letters
/// @param namespace prefix of what this installation has there
public record Broker(String service, Namespace namespace, Access producer, Access consumer, Access admin) {
    /// Addresses and credentials for one purpose.
    ///
    /// @param properties as Kafka's configuration names them; their own addresses do not count
    public record Access(Map<String, Object> properties, List<String> addresses) {
        public Access {
            properties = Map.copyOf(properties);
            addresses = List.copyOf(addresses);
        }

        Map<String, Object> settings() {
            Map<String, Object> settings = new HashMap<>(properties);
            settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses);
            return settings;
        }
    }

    ProducerFactory<String, String> producers() {
        Map<String, Object> settings = producer.settings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        DefaultKafkaProducerFactory<String, String> producers =
                new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new StringSerializer());
        producers.setPhysicalCloseTimeout(1);
        return producers;
    }

    /// The short session lets another copy take over soon after this one was killed.
    ConsumerFactory<String, String> consumers() {
        Map<String, Object> settings = consumer.settings();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
