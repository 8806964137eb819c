package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "palmares.public-url=https://awards.example",
            "palmares.store.database=production",
            "palmares.clock.file=",
            "palmares.mailbox.url=",
            "palmares.limits.sign-in=3",
            "palmares.limits.codes-per-address=2"
        })
class ProductionTest extends GatewayTest {

    @Test
    void hasNoClockToMoveAndNoMailbox() {
        assertThat(get("/demo/clock").statusCode()).isEqualTo(404);
        HttpResponse<String> moved = send(to("/demo/clock")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"instant\":\"2020-01-01T00:00:00Z\"}")));
        assertThat(moved.statusCode()).isEqualTo(404);
        assertThat(get("/mailbox").statusCode()).isEqualTo(404);
        assertThat(get("/mailbox/mails").statusCode()).isEqualTo(404);
        RESULTS.answer(Published::results);
        assertThat(get("/").body()).contains("<h1").doesNotContain("mailbox");
    }

    @Test
    void bindsTheCookieToTheHostAndLimitsTries() {
        String code = freshCode(ANA);
        assertThat(signIn(ANA, code).headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-palmares-session=")
                .contains("Secure");
        assertThat(signIn(ANA, code).statusCode()).isEqualTo(422);
        assertThat(signIn(ANA, code).statusCode()).isEqualTo(422);
        HttpResponse<String> answer = signIn(ANA, code);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(codeOf(answer)).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 21);
    }

    @Test
    void limitsTheCodesToOneAddressWhetherItIsKnownOrNot() {
        String body = "{\"email\":\"unknown@awards.example\"}";
        assertThat(post("/auth/codes", body).statusCode()).isEqualTo(202);
        assertThat(post("/auth/codes", body).statusCode()).isEqualTo(202);
        assertThat(post("/auth/codes", body).statusCode()).isEqualTo(429);
    }
}
