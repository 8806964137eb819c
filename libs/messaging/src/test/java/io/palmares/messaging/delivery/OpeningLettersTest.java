package io.palmares.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.palmares.messaging.Cause;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Handler;
import io.palmares.messaging.Letter;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.SchemaCheck;
import io.palmares.messaging.Subject;
import io.palmares.messaging.Subscriptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningLettersTest {
    private static final String TYPE = "io.palmares.told.v1";
    private final List<Delivered<Told>> heard = new ArrayList<>();
    private final List<Cause> causes = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    record Told(String what, int times) {}

    @Test
    void givesHeadersAndDataToTheHandler() {
        assertThat(inbox(this::hear).receive(letter("{\"what\":\"hello\",\"times\":2}")))
                .isEqualTo(new Outcome.Applied());
        assertThat(heard)
                .containsExactly(new Delivered<>(
                        new EventHeaders(
                                "id-7",
                                "elsewhere",
                                TYPE,
                                new Subject("box/a", "a"),
                                7,
                                Instant.parse("2020-11-10T09:00:00Z"),
                                null,
                                new Cause("story", null, null)),
                        new Told("hello", 2)));
    }

    @Test
    void letsTheHandlerActInTheNameOfTheEvent() {
        inbox(this::hear).receive(letter("{\"what\":\"hello\",\"times\":2}"));
        assertThat(causes).containsExactly(new Cause("story", "id-7", null));
        assertThat(Cause.current()).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void asksAllHandlersAndAnswersWithTheGravest() {
        Inbox inbox = inbox(
                this::hear, _ -> new Outcome.Gap(3), _ -> new Outcome.NotYet("paper"), _ -> new Outcome.Repeated());
        assertThat(inbox.receive(letter("{\"what\":\"hello\",\"times\":2}"))).isEqualTo(new Outcome.NotYet("paper"));
        assertThat(heard).hasSize(1);
    }

    @Test
    void refusesWhatIsNoJsonOrNotOfTheRecordsShape() {
        Inbox inbox = inbox(this::hear);
        assertThat(List.of("{\"what\":", "[]", "7", "{\"what\":\"hello\"}", "{\"what\":\"x\",\"times\":\"many\"}"))
                .allSatisfy(body -> assertThat(inbox.receive(letter(body))).isInstanceOf(Outcome.Unreadable.class));
        assertThat(heard).isEmpty();
    }

    @Test
    void refusesWhatBreaksItsSchemaBeforeAnyHandlerSeesIt() {
        Inbox inbox = new Inbox(
                List.of(Subscriptions.to("stories").on(TYPE, Told.class, this::hear)),
                new EventJson(),
                (type, _) -> Optional.of(type + " at /what"),
                meters);
        assertThat(inbox.receive(letter("{\"what\":\"hello\",\"times\":2}")))
                .isEqualTo(new Outcome.Unreadable(TYPE + " at /what"));
        assertThat(heard).isEmpty();
    }

    @Test
    void namesTheHeaderThatIsMissingOrWrong() {
        Inbox inbox = inbox(this::hear);
        for (String name : List.of("ce_id", "ce_source", "ce_type", "ce_subject", "ce_sequence", "ce_time")) {
            assertThat(inbox.receive(letter(name, ""))).isEqualTo(new Outcome.Unreadable(name + " is missing"));
        }
        assertThat(inbox.receive(letter("ce_sequence", "seven")))
                .isEqualTo(new Outcome.Unreadable("ce_sequence is not a positive number"));
        assertThat(inbox.receive(letter("ce_time", "yesterday")))
                .isEqualTo(new Outcome.Unreadable("ce_time is not an instant in UTC"));
    }

    @Test
    void skipsAnotherTopicsTypeAndCountsIt() {
        Inbox inbox = inbox(this::hear);
        Letter elsewhere = new Letter("other", "a", headers(), "{}");
        assertThat(inbox.receive(elsewhere)).isEqualTo(new Outcome.Repeated());
        assertThat(meters.counter("palmares.events.unknown", "topic", "other").count())
                .isEqualTo(1);
    }

    @Test
    void passesOnWhatAHandlerThrows() {
        Inbox inbox = inbox(_ -> {
            throw new IllegalStateException("store is down");
        });
        assertThatThrownBy(() -> inbox.receive(letter("{\"what\":\"hello\",\"times\":2}")))
                .hasMessage("store is down");
    }

    @SafeVarargs
    private Inbox inbox(Handler<Told>... handlers) {
        Subscriptions subscriptions = Subscriptions.to("stories");
        for (Handler<Told> handler : handlers) {
            subscriptions = subscriptions.on(TYPE, Told.class, handler);
        }
        SchemaCheck none = (_, _) -> Optional.empty();
        return new Inbox(List.of(subscriptions), new EventJson(), none, meters);
    }

    private Outcome hear(Delivered<Told> event) {
        heard.add(event);
        causes.add(Cause.current());
        return new Outcome.Applied();
    }

    private static Letter letter(String body) {
        return new Letter("stories", "a", headers(), body);
    }

    private static Letter letter(String header, String value) {
        Map<String, String> headers = new HashMap<>(headers());
        headers.put(header, value);
        return new Letter("stories", "a", headers, "{\"what\":\"hello\",\"times\":2}");
    }

    private static Map<String, String> headers() {
        return Map.of(
                "ce_id", "id-7",
                "ce_source", "elsewhere",
                "ce_type", TYPE,
                "ce_subject", "box/a",
                "ce_sequence", "7",
                "ce_time", "2020-11-10T09:00:00Z",
                "ce_correlationid", "story");
    }
}
