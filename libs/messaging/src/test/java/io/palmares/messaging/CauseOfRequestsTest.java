package io.palmares.messaging;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.testkit.TestCallers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class CauseOfRequestsTest extends ServiceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @LocalServerPort
    int port;

    @Test
    void isTheTraceOfTheRequest() throws Exception {
        tell("traced", TRACEPARENT);
        eventually(() -> assertThat(stories.told("traced")).hasSize(1));
        assertThat(stories.cause.get()).isEqualTo(new Cause(TRACE, null, TRACEPARENT));
    }

    @Test
    void isATraceOfItsOwnWhereTheRequestHasNone() throws Exception {
        tell("untraced", "nonsense");
        eventually(() -> assertThat(stories.told("untraced")).hasSize(1));
        assertThat(stories.cause.get().correlationId()).matches("[0-9a-f]{32}");
        assertThat(stories.cause.get().traceparent()).isNull();
    }

    private void tell(String subject, String traceparent) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/tell/" + subject))
                .header("Authorization", "Bearer " + TestCallers.token(TestCallers.person("p1"), "test"))
                .header("traceparent", traceparent)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }
}
