package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.palmares.web.time.Clocks;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoClockTest extends DemoGatewayTest {

    @Autowired
    Clocks clocks;

    @Test
    void movesTheDeadlinesForward() {
        Instant start = Instant.parse("2020-01-15T08:00:00Z");
        assertThat(put(start).statusCode()).isEqualTo(200);
        assertThat(clocks.deadlines().instant()).isCloseTo(start, within(10, ChronoUnit.SECONDS));
        assertThat(put(start.plusSeconds(3600)).statusCode()).isEqualTo(200);
        HttpResponse<String> back = put(start);
        assertThat(back.statusCode()).isEqualTo(409);
        assertThat(codeOf(back)).isEqualTo("clock-backwards");
        assertThat(Instant.parse(json(get("/demo/clock")).at("/instant").asString()))
                .isCloseTo(start.plusSeconds(3600), within(10, ChronoUnit.SECONDS));
        assertThat(clocks.machine().instant()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    private HttpResponse<String> put(Instant instant) {
        return send(to("/demo/clock")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"instant\":\"" + instant + "\"}")));
    }
}
