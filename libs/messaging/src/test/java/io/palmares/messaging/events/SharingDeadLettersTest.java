package io.palmares.messaging.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.messaging.Letter;
import io.palmares.messaging.deadletters.DeadLetter;
import io.palmares.messaging.deadletters.DeadLetterLog;
import io.palmares.testkit.EmbeddedStack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharingDeadLettersTest {
    private static final Instant NOW = Instant.parse("2020-11-10T09:00:00Z");
    private static final Letter LETTER = new Letter("stories", "key", Map.of("ce_id", "7", "ce_subject", "box"), "{}");
    private final Namespace namespace = new Namespace(EmbeddedStack.freshSpace() + "-");
    private final Broker voting = broker("voting");
    private final Broker results = broker("results");
    private final Topics topics = new Topics(voting, new Topics.Layout(2, 1, Set.of("stories"), Duration.ofDays(1)));
    private final Sending sending = new Sending(voting, topics);

    @BeforeEach
    void topicsAreThere() {
        topics.ensure("stories");
    }

    @AfterEach
    void close() {
        sending.close();
    }

    @Test
    void eachServiceSeesItsOwn() {
        deadLetters(voting).park(LETTER, "gap");
        deadLetters(results).park(LETTER, "unreadable");
        assertThat(deadLetters(voting).read().letters()).containsExactly(new DeadLetter(LETTER, "gap", NOW));
        assertThat(deadLetters(results).read().letters()).containsExactly(new DeadLetter(LETTER, "unreadable", NOW));
    }

    @Test
    void eachServiceForgetsItsOwnAndOnlyWhatItRead() {
        deadLetters(voting).park(LETTER, "first");
        deadLetters(results).park(LETTER, "first");
        DeadLetterLog.Reading reading = deadLetters(voting).read();
        deadLetters(voting).park(LETTER, "second");
        reading.forget().run();
        assertThat(deadLetters(voting).read().letters())
                .extracting(DeadLetter::reason)
                .containsExactly("second");
        assertThat(deadLetters(results).read().letters()).hasSize(1);
    }

    @Test
    void keepsATombstoneATombstone() {
        Letter tombstone = new Letter("stories", "key", Map.of("ce_id", "8"), null);
        deadLetters(voting).park(tombstone, "gap");
        assertThat(deadLetters(voting).read().letters())
                .extracting(DeadLetter::letter)
                .containsExactly(tombstone);
    }

    private KafkaDeadLetters deadLetters(Broker of) {
        return new KafkaDeadLetters(sending, of, Set.of("stories"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Broker broker(String service) {
        Broker.Access access =
                new Broker.Access(Map.of(), List.of(EmbeddedStack.shared().bootstrapServers()));
        return new Broker(service, namespace, access, access, access);
    }
}
