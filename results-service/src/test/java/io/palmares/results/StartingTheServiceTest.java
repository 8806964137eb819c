package io.palmares.results;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.kafka.bootstrap-servers=127.0.0.1:1")
@DirtiesContext
class StartingTheServiceTest extends ServiceTest {
    @Test
    void isReadyAndReadableWithoutABroker() {
        eventually(() -> assertThat(asNobody().get("/actuator/health/readiness").statusCode())
                .isEqualTo(200));
        assertThat(asNobody().json("/api/public/v1/winners").path("items")).isEmpty();
    }

    @Test
    void describesItsInterface() {
        var paths = asNobody().json("/v3/api-docs").path("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/public/v1/editions/{edition}/categories/{category}/result",
                        "/api/public/v1/winners",
                        "/api/public/v1/events");
    }
}
