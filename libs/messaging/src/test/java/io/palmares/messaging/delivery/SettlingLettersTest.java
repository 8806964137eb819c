package io.palmares.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.palmares.messaging.Handler;
import io.palmares.messaging.Letter;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettlingLettersTest {
    private final List<String> parked = new ArrayList<>();

    record Told(String what) {}

    @Test
    void goesOnAfterWhatIsAppliedOrKnown() {
        assertThat(settle(_ -> new Outcome.Applied())).isTrue();
        assertThat(settle(_ -> new Outcome.Repeated())).isTrue();
        assertThat(parked).isEmpty();
    }

    @Test
    void parksAndGoesOnAfterWhatCannotBeApplied() {
        assertThat(settle(_ -> new Outcome.Gap(4))).isTrue();
        assertThat(settle(_ -> new Outcome.Unreadable("unknown juror"))).isTrue();
        assertThat(parked).containsExactly("gap: sequence 4 is missing", "unreadable: unknown juror");
    }

    @Test
    void holdsWhatHasToWait() {
        assertThat(settle(_ -> new Outcome.NotYet("rulebook"))).isFalse();
        assertThat(parked).isEmpty();
    }

    @Test
    void holdsWhatFailedWhateverTheFailure() {
        assertThat(settle(_ -> {
                    throw new IllegalStateException("store is down");
                }))
                .isFalse();
        assertThat(settle(_ -> {
                    throw new NoClassDefFoundError("half a deployment");
                }))
                .isFalse();
        assertThat(parked).isEmpty();
    }

    @Test
    void holdsWhatCouldNotBeParked() {
        Intake intake = new Intake(inbox(_ -> new Outcome.Gap(4)), (_, _) -> {
            throw new IllegalStateException("broker is down");
        });
        assertThat(intake.settle(letter())).isFalse();
    }

    private boolean settle(Handler<Told> handler) {
        return new Intake(inbox(handler), (_, reason) -> parked.add(reason)).settle(letter());
    }

    private static Inbox inbox(Handler<Told> handler) {
        return new Inbox(
                List.of(Subscriptions.to("stories").on("told", Told.class, handler)),
                new EventJson(),
                (_, _) -> Optional.empty(),
                new SimpleMeterRegistry());
    }

    private static Letter letter() {
        return new Letter(
                "stories",
                "key",
                Map.of(
                        "ce_id", "7",
                        "ce_source", "elsewhere",
                        "ce_type", "told",
                        "ce_subject", "story",
                        "ce_sequence", "5",
                        "ce_time", "2020-11-10T09:00:00Z"),
                "{\"what\":\"x\"}");
    }
}
