package io.palmares.messaging.events;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// Creates the topics that this service uses, and each one's dead letters, if they are not there. An existing topic is
/// left as it is: more partitions would move keys and break the order of subjects.
public final class Topics {
    static final String DEAD_LETTERS = ".dlt";
    private static final String FOR_EVER = "-1";
    private static final int PATIENCE_MS = 5_000;
    private final Broker broker;
    private final Layout layout;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /// How topics are created.
    ///
    /// @param compacted topics that keep the newest value of a key only
    /// @param erasure how long a tombstone stays, and the longest that an erased value may
    public record Layout(int partitions, int replication, Set<String> compacted, Duration erasure) {}

    public Topics(Broker broker, Layout layout) {
        this.broker = broker;
        this.layout = layout;
    }

    /// Returns when the topic is known to exist; throws if the broker does not answer.
    public void ensure(String topic) {
        if (known.contains(topic)) {
            return;
        }
        create(
                topic.endsWith(DEAD_LETTERS)
                        ? List.of(deadLetters(topic))
                        : List.of(log(topic), deadLetters(topic + DEAD_LETTERS)));
        known.add(topic);
    }

    private NewTopic log(String name) {
        return topic(
                name,
                layout.compacted().contains(name) ? compaction() : Map.of(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER));
    }

    /// Dead letters of a compacted topic carry personal data: they end with the erasure period.
    private NewTopic deadLetters(String name) {
        String original = name.substring(0, name.length() - DEAD_LETTERS.length());
        String retention = layout.compacted().contains(original) ? millis(layout.erasure()) : FOR_EVER;
        return topic(name, Map.of(TopicConfig.RETENTION_MS_CONFIG, retention));
    }

    private Map<String, String> compaction() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(layout.erasure()),
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(layout.erasure()));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private NewTopic topic(String name, Map<String, String> configuration) {
        return new NewTopic(broker.namespace().outer(name), layout.partitions(), (short) layout.replication())
                .configs(configuration);
    }

    private void create(Collection<NewTopic> topics) {
        try (Admin client = Admin.create(broker.admin().settings())) {
            for (KafkaFuture<Void> created : client.createTopics(
                            topics, new CreateTopicsOptions().timeoutMs(PATIENCE_MS))
                    .values()
                    .values()) {
                await(created);
            }
        }
    }

    private static void await(KafkaFuture<Void> created) {
        try {
            created.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topic not created", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new KafkaException("topic not created in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while creating a topic", e);
        }
    }
}
