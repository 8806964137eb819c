package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class PagesTest extends DemoGatewayTest {

    @Test
    void showsItsPagesWithAStrictPolicy() {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/mailbox").doesNotContain("<script", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(get("/style.css").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void showsTheMailboxAsText() {
        HttpResponse<String> page = get("/mailbox?to=ana@awards.example");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("&lt;b&gt;Hello", "a &amp; b");
        assertThat(get("/mailbox?to=else@awards.example").body()).contains("No mail yet");
    }

    @Test
    void letsForeignPagesReadThePublicInterfaceOnly() {
        HttpResponse<String> open = send(to("/api/public/v1/editions").header("Origin", "https://press.example"));
        assertThat(open.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(open.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        HttpResponse<String> closed = send(to("/api/voting/panels").header("Origin", "https://press.example"));
        assertThat(closed.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
}
