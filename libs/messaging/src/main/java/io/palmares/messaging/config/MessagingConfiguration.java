package io.palmares.messaging.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.palmares.messaging.Outbox;
import io.palmares.messaging.SchemaCheck;
import io.palmares.messaging.Subscriptions;
import io.palmares.messaging.deadletters.DeadLetters;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.messaging.delivery.Inbox;
import io.palmares.messaging.delivery.Intake;
import io.palmares.messaging.events.Broker;
import io.palmares.messaging.events.KafkaDeadLetters;
import io.palmares.messaging.events.KafkaPublisher;
import io.palmares.messaging.events.Namespace;
import io.palmares.messaging.events.Receiving;
import io.palmares.messaging.events.Sending;
import io.palmares.messaging.events.Topics;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.relay.OutboxRelay;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Everything a service needs to tell and to hear events. Import it; declare a bean for each `Subscriptions`; open
/// collections with `Outboxes`. A `Clock` bean named `deadlines` gives events their time, a `SchemaCheck` bean checks
/// what comes.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingSettings.class)
public class MessagingConfiguration {
    @Bean
    Broker broker(KafkaProperties kafka, KafkaConnectionDetails connection, MessagingSettings settings) {
        return new Broker(
                new Namespace(settings.namespace()),
                at(connection.getProducer(), kafka.buildProducerProperties()),
                at(connection.getConsumer(), kafka.buildConsumerProperties()),
                at(connection.getAdmin(), kafka.buildAdminProperties()));
    }

    private static Map<String, Object> at(
            KafkaConnectionDetails.Configuration connection, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        return all;
    }

    @Bean
    Topics topics(Broker broker, MessagingSettings settings) {
        return new Topics(
                broker,
                new Topics.Layout(
                        settings.partitions(), settings.replication(), settings.compacted(), settings.erasure()));
    }

    @Bean
    Sending sending(Broker broker, Topics topics) {
        return new Sending(broker, topics);
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    OutboxRelay outboxRelay(Sending sending, MessagingSettings settings, ObjectProvider<MeterRegistry> meters) {
        return new OutboxRelay(
                new KafkaPublisher(sending, settings.service()),
                new OutboxRelay.Pace(settings.look(), settings.drain(), settings.lanes()),
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Outboxes outboxes(OutboxRelay relay, EventJson json, @Qualifier("deadlines") ObjectProvider<Clock> deadlines) {
        Outbox outbox =
                new Outbox(() -> UUID.randomUUID().toString(), deadlines.getIfAvailable(Clock::systemUTC), json::write);
        return new Outboxes(outbox, relay);
    }

    @Bean
    Inbox inbox(
            List<Subscriptions> subscriptions,
            EventJson json,
            ObjectProvider<SchemaCheck> schemas,
            ObjectProvider<MeterRegistry> meters) {
        return new Inbox(
                subscriptions,
                json,
                schemas.getIfAvailable(() -> SchemaCheck.NONE),
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    KafkaDeadLetters deadLetterLog(Sending sending, Broker broker, Inbox inbox, MessagingSettings settings) {
        return new KafkaDeadLetters(sending, broker, inbox.topics(), settings.service(), Clock.systemUTC());
    }

    @Bean
    DeadLetters deadLetters(KafkaDeadLetters log, Inbox inbox) {
        return new DeadLetters(log, inbox, log);
    }

    @Bean
    Receiving receiving(
            Broker broker, Topics topics, Inbox inbox, KafkaDeadLetters parking, MessagingSettings settings) {
        return new Receiving(
                broker,
                topics,
                inbox.topics(),
                new Intake(inbox, parking),
                new Receiving.Pace(
                        settings.service(), settings.consumers(), settings.firstRetry(), settings.longestRetry()));
    }

    /// Stops after the web server and the handlers, so that what they wrote last is still sent.
    @Bean
    Phase relayPhase(OutboxRelay relay) {
        return new Phase(0, relay::start, relay::stop, relay::isRunning);
    }

    @Bean
    Phase receivingPhase(Receiving receiving) {
        return new Phase(100, receiving::start, receiving::stop, receiving::isRunning);
    }
}
