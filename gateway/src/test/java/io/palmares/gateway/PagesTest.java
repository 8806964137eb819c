package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest extends DemoGatewayTest {

    @BeforeEach
    void published() {
        RESULTS.answer(Published::results);
    }

    @Test
    void showsItsPagesWithAStrictPolicy() {
        HttpResponse<String> page = get("/verify");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/mailbox").doesNotContain("<script", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(get("/ui/style.css").statusCode()).isEqualTo(200);
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

    @Test
    void listsTheMailsForPrograms() {
        assertThat(json(get("/mailbox/mails?to=ana@awards.example"))
                        .at("/0/text")
                        .asString())
                .isEqualTo("a & b");
        assertThat(get("/mailbox/mails?to=else@awards.example").body()).isEqualTo("[]");
    }

    @Test
    void letsForeignPagesAskBeforeTheySend() {
        HttpResponse<String> answer = send(to("/api/public/v1/verify/receipt")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://press.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST")
                .doesNotContain("DELETE");
    }

    @Test
    void passesOnThatNothingHasChanged() {
        RESULTS.answer(request -> new StubService.Reply(304, "application/json", ""));
        HttpResponse<String> answer = send(to("/api/public/v1/editions").header("If-None-Match", "\"stub\""));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"stub\"");
        assertThat(RESULTS.last().headers()).containsKey("if-none-match");
    }
}
