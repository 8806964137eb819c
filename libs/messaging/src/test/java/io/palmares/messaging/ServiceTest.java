package io.palmares.messaging;

import io.palmares.messaging.deadletters.DeadLetter;
import io.palmares.messaging.deadletters.DeadLetters;
import io.palmares.messaging.events.KafkaPublisher;
import io.palmares.testkit.WithEmbeddedStack;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// A service on the real broker and store. Each test speaks of subjects of its own.
@SpringBootTest(
        classes = TestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=test-service", "server.address=127.0.0.1"})
@WithEmbeddedStack
abstract class ServiceTest {
    @Autowired
    Stories stories;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    KafkaPublisher elsewhere;

    void come(String subject, long... sequences) {
        for (long sequence : sequences) {
            comes(subject, sequence, "{\"what\":\"%s%d\"}".formatted(subject, sequence));
        }
    }

    void comes(String subject, long sequence, String json) {
        comes(Told.KIND, subject, sequence, json);
    }

    void comes(EventKind kind, String subject, long sequence, String json) {
        elsewhere.publish(new PendingEvent(
                subject + "#" + sequence,
                kind,
                new Subject(subject, subject),
                sequence,
                Instant.parse("2020-11-10T09:00:00Z"),
                null,
                Cause.UNKNOWN,
                json));
    }

    List<DeadLetter> dead(String subject) {
        return deadLetters.list().stream()
                .filter(dead -> dead.subject().equals(subject))
                .toList();
    }
}
