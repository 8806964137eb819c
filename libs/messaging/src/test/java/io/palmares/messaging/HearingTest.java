package io.palmares.messaging;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.MeterRegistry;
import io.palmares.messaging.deadletters.DeadLetter;
import io.palmares.messaging.deadletters.DeadLetters.Replayed;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HearingTest extends ServiceTest {
    @Autowired
    MeterRegistry meters;

    @Test
    void takesEachEventOnceHoweverOftenItComes() {
        int before = stories.deliveries.get();
        come("twice", 1, 1, 2, 1, 2, 3, 3);
        eventually(() -> assertThat(stories.told("twice")).containsExactly("twice1", "twice2", "twice3"));
        eventually(() -> assertThat(stories.deliveries.get() - before).isEqualTo(7));
        assertThat(dead("twice")).isEmpty();
    }

    @Test
    void parksWhatComesTooEarlyAndHealsItInOrder() {
        come("early", 1, 4, 3);
        eventually(() -> assertThat(dead("early"))
                .extracting(DeadLetter::sequence, DeadLetter::reason)
                .containsExactly(tuple(3L, "gap: sequence 2 is missing"), tuple(4L, "gap: sequence 2 is missing")));
        assertThat(stories.told("early")).containsExactly("early1");
        come("early", 2);
        eventually(() -> assertThat(stories.told("early")).containsExactly("early1", "early2"));
        assertThat(deadLetters.replay("early"))
                .isEqualTo(new Replayed(2, deadLetters.list().size()));
        assertThat(stories.told("early")).containsExactly("early1", "early2", "early3", "early4");
        assertThat(dead("early")).isEmpty();
    }

    @Test
    void parksAPoisonedSubjectAlone() {
        come("poisoned", 1);
        comes("poisoned", 2, "{\"what\":");
        come("poisoned", 3);
        come("healthy", 1, 2);
        eventually(() -> assertThat(stories.told("healthy")).containsExactly("healthy1", "healthy2"));
        assertThat(stories.told("poisoned")).containsExactly("poisoned1");
        assertThat(dead("poisoned")).extracting(DeadLetter::sequence).containsExactly(2L, 3L);
        assertThat(dead("poisoned").getFirst().reason()).startsWith("unreadable");
        deadLetters.replay();
        assertThat(dead("poisoned")).extracting(DeadLetter::sequence).containsExactly(2L, 3L);
    }

    @Test
    void parksWhatBreaksTheContract() {
        comes("shapeless", 1, "{\"what\":{\"not\":\"a text\"}}");
        eventually(() -> assertThat(dead("shapeless")).hasSize(1));
        assertThat(dead("shapeless").getFirst().reason()).startsWith("unreadable");
    }

    @Test
    void parksWhatHasNoPlaceInASequence() {
        comes("unplaced", 0, "{\"what\":\"x\"}");
        eventually(() -> assertThat(dead("unplaced"))
                .extracting(DeadLetter::reason)
                .containsExactly("unreadable: ce_sequence is not a positive number"));
    }

    @Test
    void holdsOnlyThePartitionThatWaits() {
        stories.missing.set("waiting2");
        come("waiting", 1, 2, 3);
        comes(new EventKind("io.palmares.told.v1", "test.other-stories"), "elsewhere", 1, "{\"what\":\"e1\"}");
        eventually(() -> assertThat(stories.told("elsewhere")).containsExactly("e1"));
        assertThat(stories.told("waiting")).doesNotContain("waiting2");
        stories.missing.set("");
        eventually(() -> assertThat(stories.told("waiting")).containsExactly("waiting1", "waiting2", "waiting3"));
        assertThat(dead("waiting")).isEmpty();
    }

    @Test
    void triesAgainForEverAfterAFailureOfOurs() {
        stories.broken.set("broken1");
        int before = stories.deliveries.get();
        come("broken", 1);
        eventually(() -> assertThat(stories.deliveries.get() - before).isGreaterThan(4));
        stories.broken.set("");
        eventually(() -> assertThat(stories.told("broken")).containsExactly("broken1"));
        assertThat(dead("broken")).isEmpty();
    }

    @Test
    void countsAndSkipsATypeThatNobodyAskedFor() {
        double before = unknown();
        comes(new EventKind("io.palmares.told.v2", "test.stories"), "newer", 1, "{\"what\":\"v2\"}");
        come("after", 1);
        eventually(() -> assertThat(stories.told("after")).containsExactly("after1"));
        assertThat(unknown() - before).isEqualTo(1);
        assertThat(dead("newer")).isEmpty();
    }

    @Test
    void ignoresAFieldItDoesNotKnow() {
        comes("richer", 1, "{\"what\":\"w\",\"why\":\"because\"}");
        eventually(() -> assertThat(stories.told("richer")).containsExactly("w"));
    }

    @Test
    void forgetsWhatATombstoneErases() {
        comes("erased", 1, "{\"what\":\"erased\"}");
        eventually(() -> assertThat(stories.told("erased")).containsExactly("erased"));
        elsewhere.publish(new PendingEvent(
                "erased#2", Told.KIND, new Subject("erased", "erased"), 2, Instant.EPOCH, null, Cause.UNKNOWN, null));
        eventually(() -> assertThat(stories.find("erased")).isEmpty());
    }

    private double unknown() {
        return meters.counter("palmares.events.unknown", "topic", "test.stories")
                .count();
    }
}
