package io.palmares.voting;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.voting.RunningService.Installation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class StartingTheServiceTest {
    @Test
    void isReadyWithoutABroker() throws Exception {
        try (RunningService service =
                        RunningService.of(Installation.fresh(), "spring.kafka.bootstrap-servers=127.0.0.1:1");
                HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest readiness = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + service.port() + "/actuator/health/readiness"))
                    .build();
            eventually(() -> assertThat(http.send(readiness, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200));
        }
    }
}
