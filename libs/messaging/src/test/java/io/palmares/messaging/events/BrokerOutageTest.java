package io.palmares.messaging.events;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.palmares.embedded.EmbeddedBroker;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Outbox;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subject;
import io.palmares.messaging.Subscriptions;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.messaging.delivery.Inbox;
import io.palmares.messaging.delivery.Intake;
import io.palmares.messaging.mongo.GuardedWrites;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.mongo.Written;
import io.palmares.messaging.relay.OutboxRelay;
import io.palmares.testkit.EmbeddedStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

class BrokerOutageTest {
    private static final EventKind KIND = new EventKind("io.palmares.told.v1", "stories");
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final EventJson json = new EventJson();

    record Told(String what) {}

    @Test
    void delaysEventsAndLosesNone(@TempDir Path directory) throws Exception {
        int port = freePort();
        Broker.Access access = new Broker.Access(Map.of(), List.of("127.0.0.1:" + port));
        Broker broker = new Broker("test", new Namespace(""), access, access, access);
        Topics topics = new Topics(broker, new Topics.Layout(1, 1, Set.of(), Duration.ofDays(1)));
        try (MongoClient client = MongoClients.create(EmbeddedStack.shared().mongoUri());
                Sending sending = new Sending(broker, topics)) {
            OutboxRelay relay = new OutboxRelay(
                    new KafkaPublisher(sending, "test"),
                    new OutboxRelay.Pace(Duration.ofMillis(100), Duration.ofSeconds(1), 2),
                    meters);
            GuardedWrites writes = new Outboxes(
                            new Outbox(() -> UUID.randomUUID().toString(), Clock.systemUTC(), json::write), relay)
                    .open(new MongoTemplate(client, EmbeddedStack.freshSpace()), "tellers");
            Receiving receiving = receiving(broker, topics);
            relay.start();
            receiving.start();
            EmbeddedBroker second = null;
            try {
                assertThat(writes.insert("a", Map.of(), told("before the broker was ever there")))
                        .isEqualTo(new Written(1));
                EmbeddedBroker first = EmbeddedBroker.start(directory, port);
                eventually(() -> assertThat(heard).containsExactly("before the broker was ever there"));
                first.close();
                assertThat(writes.replace("a", 1, Map.of(), told("while it was away"), told("and still")))
                        .isEqualTo(new Written(2));
                second = EmbeddedBroker.start(directory, port);
                eventually(() -> assertThat(heard.stream().distinct())
                        .containsExactly("before the broker was ever there", "while it was away", "and still"));
            } finally {
                receiving.stop();
                relay.stop();
                close(second);
            }
        }
    }

    private Receiving receiving(Broker broker, Topics topics) {
        Subscriptions subscriptions = Subscriptions.to("stories").on(KIND.type(), Told.class, this::hear);
        Inbox inbox = new Inbox(List.of(subscriptions), json, (_, _) -> Optional.empty(), meters);
        Intake intake = new Intake(inbox, (_, reason) -> {
            throw new AssertionError(reason);
        });
        return new Receiving(
                broker,
                topics,
                Set.of("stories"),
                intake,
                new Receiving.Pace(1, Duration.ofMillis(100), Duration.ofSeconds(1)));
    }

    private Outcome hear(Delivered<Told> event) {
        heard.add(event.data().what());
        return new Outcome.Applied();
    }

    private static NewEvent told(String what) {
        return new NewEvent(KIND, new Subject("story", "story"), new Told(what));
    }

    private static void close(@Nullable EmbeddedBroker broker) {
        if (broker != null) {
            broker.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
