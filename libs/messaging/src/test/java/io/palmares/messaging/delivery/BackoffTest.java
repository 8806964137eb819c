package io.palmares.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff<String> backoff = new Backoff<>(Duration.ofMillis(100), Duration.ofMillis(350));

    @Test
    void doublesUpToTheLimit() {
        assertThat(backoff.next("a")).hasMillis(100);
        assertThat(backoff.next("a")).hasMillis(200);
        assertThat(backoff.next("a")).hasMillis(350);
        assertThat(backoff.next("a")).hasMillis(350);
    }

    @Test
    void beginsAnewAfterSuccess() {
        backoff.next("a");
        backoff.next("a");
        backoff.succeeded("a");
        assertThat(backoff.next("a")).hasMillis(100);
    }

    @Test
    void waitsForEachThingAlone() {
        backoff.next("a");
        assertThat(backoff.next("b")).hasMillis(100);
    }
}
