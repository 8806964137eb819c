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
import io.palmares.messaging.delivery.JsonSchemas;
import io.palmares.messaging.events.Broker;
import io.palmares.messaging.events.KafkaDeadLetters;
import io.palmares.messaging.events.KafkaPublisher;
import io.palmares.messaging.events.Namespace;
import io.palmares.messaging.events.Receiving;
import io.palmares.messaging.events.Sending;
import io.palmares.messaging.events.Topics;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.relay.OutboxRelay;
import io.palmares.messaging.web.CauseOfRequests;
import io.palmares.messaging.web.DeadLettersController;
import io.palmares.web.time.Clocks;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// Everything a service needs to tell and to hear events. Import it; declare a bean for each `Subscriptions`;
/// open collections with `Outboxes`. `spring.application.name` is the consumer group and the CloudEvents
/// `source`. What comes is checked against the contracts' schemas on the class path, or by a `SchemaCheck`
/// bean.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingSettings.class)
@Import(DeadLettersController.class)
public class MessagingConfiguration {
    private static final String CONTRACTS = "/io/palmares/contracts/schemas/";

    @Bean
    Broker broker(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            MessagingSettings settings,
            Environment environment) {
        return new Broker(
                environment.getRequiredProperty("spring.application.name"),
                new Namespace(settings.namespace()),
                new Broker.Access(
                        kafka.buildProducerProperties(),
                        connection.getProducer().getBootstrapServers()),
                new Broker.Access(
                        kafka.buildConsumerProperties(),
                        connection.getConsumer().getBootstrapServers()),
                new Broker.Access(
                        kafka.buildAdminProperties(), connection.getAdmin().getBootstrapServers()));
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
    OutboxRelay outboxRelay(
            Sending sending, Broker broker, MessagingSettings settings, ObjectProvider<MeterRegistry> meters) {
        return new OutboxRelay(
                new KafkaPublisher(sending, broker.service()),
                new OutboxRelay.Pace(settings.look(), settings.drain(), settings.lanes()),
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Outboxes outboxes(OutboxRelay relay, EventJson json, Clocks clocks) {
        return new Outboxes(new Outbox(() -> UUID.randomUUID().toString(), clocks.deadlines(), json::write), relay);
    }

    @Bean
    Inbox inbox(
            ObjectProvider<Subscriptions> subscriptions,
            EventJson json,
            ObjectProvider<SchemaCheck> schemas,
            ObjectProvider<MeterRegistry> meters) {
        return new Inbox(
                subscriptions.orderedStream().toList(),
                json,
                schemas.getIfAvailable(() -> new JsonSchemas(CONTRACTS)),
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    KafkaDeadLetters deadLetterLog(Sending sending, Broker broker, Inbox inbox, Clocks clocks) {
        return new KafkaDeadLetters(sending, broker, inbox.topics(), clocks.machine());
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
                new Receiving.Pace(settings.consumers(), settings.firstRetry(), settings.longestRetry()));
    }

    @Bean
    CauseOfRequests causeOfRequests() {
        return new CauseOfRequests();
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
