package io.palmares.messaging.events;

import io.palmares.messaging.delivery.Backoff;
import io.palmares.messaging.delivery.Intake;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/// One consumer group that hears all topics of the service. Starts as soon as the broker answers, whenever that is.
public final class Receiving {
    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);
    private static final FixedBackOff NEVER_SKIP = new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);
    private static final long POLL_MS = 100; // also how late a held partition may be resumed

    /// Who listens, and how patiently.
    ///
    /// @param consumers threads
    /// @param first wait before a held record is tried again; doubles up to `longest`
    public record Pace(int consumers, Duration first, Duration longest) {}

    private final Broker broker;
    private final Topics topics;
    private final Set<String> subscribed;
    private final Intake intake;
    private final Pace pace;
    private @Nullable Running running;

    private record Running(Thread starter, ConcurrentMessageListenerContainer<String, String> container) {}

    public Receiving(Broker broker, Topics topics, Set<String> subscribed, Intake intake, Pace pace) {
        this.broker = broker;
        this.topics = topics;
        this.subscribed = Set.copyOf(subscribed);
        this.intake = intake;
        this.pace = pace;
    }

    public synchronized void start() {
        if (subscribed.isEmpty() || running != null) {
            return;
        }
        ConcurrentMessageListenerContainer<String, String> container = container();
        Thread starter = Thread.ofVirtual().name("event-start").start(() -> startWhenTopicsAreThere(container));
        running = new Running(starter, container);
    }

    /// Finishes the event in hand.
    public synchronized void stop() {
        if (running != null) {
            running.starter().interrupt();
            running.container().stop();
            running = null;
        }
    }

    public synchronized boolean isRunning() {
        return running != null;
    }

    private void startWhenTopicsAreThere(ConcurrentMessageListenerContainer<String, String> container) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                subscribed.forEach(topics::ensure);
                container.start();
                return;
            } catch (RuntimeException e) {
                LOG.warn("event.topics=unknown cause={}", e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(pace.first());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private ConcurrentMessageListenerContainer<String, String> container() {
        Listening listening = new Listening(intake, broker.namespace(), new Backoff<>(pace.first(), pace.longest()));
        ContainerProperties properties = new ContainerProperties(
                subscribed.stream().map(broker.namespace()::outer).toArray(String[]::new));
        properties.setGroupId(broker.namespace().outer(broker.service()));
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setPollTimeout(POLL_MS);
        properties.setMessageListener(listening);
        ConcurrentMessageListenerContainer<String, String> container =
                new ConcurrentMessageListenerContainer<>(broker.consumers(), properties);
        container.setConcurrency(pace.consumers());
        container.setCommonErrorHandler(new DefaultErrorHandler(NEVER_SKIP));
        container.setBeanName("events");
        listening.in(container);
        return container;
    }
}
