package io.palmares.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Streams of events through the gateway, where calls have a limit of one second and two at a time.
@TestPropertySource(
        properties = {
            "palmares.public-url=http://127.0.0.1",
            "palmares.store.database=listening",
            "palmares.calls.limit=1s",
            "palmares.calls.concurrent=2",
            "palmares.calls.listeners=5",
            "palmares.calls.silence=10s"
        })
class ListeningTest extends GatewayTest {
    private final List<Listener> listeners = new ArrayList<>();

    /// A browser that listens.
    private final class Listener implements AutoCloseable {
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final HttpResponse<InputStream> answer;
        private final Scanner lines;

        Listener(String... headers) throws IOException, InterruptedException {
            var request = to("/api/public/v1/events").timeout(Duration.ofMinutes(1));
            if (headers.length > 0) {
                request.headers(headers);
            }
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            lines = new Scanner(answer.body(), UTF_8);
            listeners.add(this);
        }

        @Override
        public void close() {
            lines.close();
            client.shutdownNow();
        }
    }

    @AfterEach
    void leave() {
        listeners.forEach(Listener::close);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            EVENTS.tell(":still here\n\n");
            return EVENTS.listening() == 0;
        });
    }

    private static void heard(int howMany) {
        await().atMost(Duration.ofSeconds(10)).until(() -> EVENTS.listening() == howMany);
    }

    @Test
    void hearsAnEventLongAfterACallWouldHaveBeenGivenUp() throws Exception {
        Listener listener = new Listener("Last-Event-ID", "1234");
        assertThat(listener.answer.statusCode()).isEqualTo(200);
        assertThat(listener.answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(listener.answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(listener.answer.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(listener.lines.nextLine()).isEqualTo(":listening");
        heard(1);
        assertThat(EVENTS.lastEvents()).containsExactly("1234");
        CompletableFuture<Void> told = CompletableFuture.runAsync(
                () -> EVENTS.tell("event:announced\ndata:{\"category\":\"manager\"}\n\n"),
                CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));
        assertThat(listener.lines.nextLine()).isEmpty();
        assertThat(listener.lines.nextLine()).isEqualTo("event:announced");
        assertThat(listener.lines.nextLine()).isEqualTo("data:{\"category\":\"manager\"}");
        told.join();
    }

    @Test
    void letsTheServiceGoWhenItLeaves() throws Exception {
        Listener listener = new Listener();
        heard(1);
        listener.close();
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            EVENTS.tell(":still here\n\n");
            return EVENTS.listening() == 0;
        });
    }

    @Test
    void takesNoCallFromAnyoneElse() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(new Listener().answer.statusCode()).isEqualTo(200);
        }
        heard(5);
        assertThat(get("/api/public/v1/editions").statusCode()).isEqualTo(200);
        Listener sixth = new Listener();
        assertThat(sixth.answer.statusCode()).isEqualTo(503);
        assertThat(sixth.answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(new String(sixth.answer.body().readAllBytes(), UTF_8)).contains("\"unavailable\"");
    }
}
