package io.palmares.messaging.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.palmares.testkit.EmbeddedStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreatingTopicsTest {
    private static final String WEEK = Long.toString(Duration.ofDays(7).toMillis());
    private final String prefix = EmbeddedStack.freshSpace() + "-";
    private final Topics topics = topicsAt(EmbeddedStack.shared().bootstrapServers());
    private final Admin admin =
            Admin.create(Map.of("bootstrap.servers", EmbeddedStack.shared().bootstrapServers()));

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void keepsEventsForEverAndTheirDeadLettersToo() throws Exception {
        topics.ensure("awards.rulings");
        assertThat(setting("awards.rulings", "retention.ms")).isEqualTo("-1");
        assertThat(setting("awards.rulings", "cleanup.policy")).isEqualTo("delete");
        assertThat(setting("awards.rulings.dlt", "retention.ms")).isEqualTo("-1");
    }

    @Test
    void letsTombstonesEraseAndDeadLettersOfThatTopicExpire() throws Exception {
        topics.ensure("awards.profiles");
        assertThat(setting("awards.profiles", "cleanup.policy")).isEqualTo("compact");
        assertThat(setting("awards.profiles", "max.compaction.lag.ms")).isEqualTo(WEEK);
        assertThat(setting("awards.profiles", "delete.retention.ms")).isEqualTo(WEEK);
        assertThat(setting("awards.profiles.dlt", "retention.ms")).isEqualTo(WEEK);
    }

    @Test
    void leavesAnExistingTopicAsItIs() throws Exception {
        admin.createTopics(List.of(new NewTopic(prefix + "awards.results", 1, (short) 1)))
                .all()
                .get();
        topics.ensure("awards.results");
        assertThat(partitions("awards.results")).isEqualTo(1);
        assertThat(partitions("awards.results.dlt")).isEqualTo(3);
    }

    @Test
    void saysSoWhenTheBrokerDoesNotAnswer() {
        assertThatThrownBy(() -> topicsAt("127.0.0.1:1").ensure("awards.results"))
                .isInstanceOf(KafkaException.class);
    }

    private Topics topicsAt(String address) {
        Broker.Access access = new Broker.Access(Map.of(), List.of(address));
        return new Topics(
                new Broker("test", new Namespace(prefix), access, access, access),
                new Topics.Layout(3, 1, Set.of("awards.profiles"), Duration.ofDays(7)));
    }

    private int partitions(String topic) {
        return known(() -> admin.describeTopics(List.of(prefix + topic)).allTopicNames())
                .values()
                .iterator()
                .next()
                .partitions()
                .size();
    }

    private String setting(String topic, String name) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, prefix + topic);
        Map<ConfigResource, Config> all =
                known(() -> admin.describeConfigs(List.of(resource)).all());
        return Objects.requireNonNull(all.get(resource)).get(name).value();
    }

    /// The controller acknowledges a topic a moment before every broker can describe it.
    private static <T> T known(Supplier<KafkaFuture<T>> description) {
        return await().ignoreExceptionsMatching(e -> e.getCause() instanceof UnknownTopicOrPartitionException)
                .until(() -> description.get().get(), answer -> true);
    }
}
