package io.palmares.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final EventKind KIND = new EventKind("io.palmares.told.v1", "test.stories");
    private final Outbox outbox = new Outbox(() -> "id", Clock.systemUTC(), Object::toString);

    @Test
    void numbersFromWhereTheSubjectStands() {
        assertThat(outbox.number(7, List.of(event("a"), event("b"))))
                .map(PendingEvent::sequence)
                .containsExactly(8L, 9L);
    }

    @Test
    void takesTheLargestEventThatABrokerTakesAndNoLarger() {
        assertThat(outbox.number(0, List.of(event("x".repeat(Outbox.LARGEST))))).hasSize(1);
        assertThatThrownBy(() -> outbox.number(0, List.of(event("x".repeat(Outbox.LARGEST + 1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("io.palmares.told.v1")
                .hasMessageContaining("900001");
        assertThatThrownBy(() -> outbox.number(0, List.of(event("ü".repeat(Outbox.LARGEST / 2 + 1)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesATombstoneWithoutValueAndSchema() {
        assertThat(outbox.number(0, List.of(NewEvent.erasing(KIND, new Subject("nominee/n", "n")))))
                .allSatisfy(event -> {
                    assertThat(event.json()).isNull();
                    assertThat(event.schema()).isNull();
                });
    }

    private static NewEvent event(String data) {
        return new NewEvent(KIND, new Subject("story", "key"), data);
    }
}
