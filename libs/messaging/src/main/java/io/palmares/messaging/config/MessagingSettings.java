package io.palmares.messaging.config;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a service uses the broker. Addresses and credentials are Spring Boot's `spring.kafka.*`.
///
/// @param namespace prefix of topics and groups on the broker, for several installations that share one
/// @param partitions of topics that are created; existing ones stay as they are
/// @param replication copies of each partition that is created
/// @param compacted topics that keep the newest event of a key only, so that a tombstone erases
/// @param erasure longest time that an erased value may stay on a compacted topic
/// @param consumers threads that handle events
/// @param firstRetry wait before a held event is tried again; doubles up to `longestRetry`
/// @param look how often the relay looks for documents with waiting events
/// @param drain longest time that stopping takes to send waiting events
/// @param lanes documents relayed at a time
@ConfigurationProperties("palmares.messaging")
public record MessagingSettings(
        @DefaultValue("") String namespace,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") int replication,
        @DefaultValue("awards.profiles") Set<String> compacted,
        @DefaultValue("7d") Duration erasure,
        @DefaultValue("1") int consumers,
        @DefaultValue("100ms") Duration firstRetry,
        @DefaultValue("5s") Duration longestRetry,
        @DefaultValue("1s") Duration look,
        @DefaultValue("5s") Duration drain,
        @DefaultValue("4") int lanes) {}
