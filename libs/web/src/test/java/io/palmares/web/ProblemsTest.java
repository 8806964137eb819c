package io.palmares.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest extends ServiceTest {

    @ParameterizedTest
    @CsvSource({
        "not-allowed,403,not-allowed",
        "not-found,404,not-found",
        "wrong-state,409,wrong-state",
        "already-exists,409,already-exists",
        "refused-by-rule,422,refused-by-rule",
        "key-reused,422,key-reused",
        "too-many-requests,429,too-many-requests",
        "unavailable,503,unavailable",
        "store,503,unavailable",
        "upstream-away,503,unavailable",
        "upstream-failed,502,upstream-failed",
        "internal-error,500,internal-error"
    })
    void haveTheirTypeAndNothingOfTheInside(String kind, int status, String code) {
        HttpResponse<String> answer = send(to("/api/public/problems/" + kind));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).at("/type").asString()).isEqualTo("https://palmares.example/problems/" + code);
        assertThat(json(answer).at("/status").asInt()).isEqualTo(status);
        assertThat(json(answer).at("/traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.body()).doesNotContain("secret", "Exception");
    }

    @Test
    void sayWhereInTheBody() {
        HttpResponse<String> answer = send(to("/api/public/problems/refused-by-rule"));
        assertThat(json(answer).at("/violations/0/pointer").asString()).isEqualTo("/citation");
        assertThat(json(answer).at("/violations/0/rule").asString()).isEqualTo("min-length");
    }

    @Test
    void sayWhenToComeBackInWholeSecondsRoundedUp() {
        assertThat(send(to("/api/public/problems/too-many-requests")).headers().firstValue("Retry-After"))
                .hasValue("2");
    }

    @Test
    void keepTheTraceOfTheCaller() {
        HttpResponse<String> answer = send(to("/api/public/problems/not-found")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        assertThat(json(answer).at("/traceId").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void answerAnUnknownAddress() {
        HttpResponse<String> answer = send(to("/api/public/nowhere"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).at("/code").asString()).isEqualTo("not-found");
    }

    @Test
    void answerAWrongMethodWithTheRightOnes() {
        HttpResponse<String> answer =
                send(to("/api/public/things").method("PATCH", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void answerAFormatWeDoNotHave() {
        HttpResponse<String> answer = send(to("/api/public/numbers").header("Accept", "text/calendar"));
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(json(answer).at("/code").asString()).isEqualTo("not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({"/api/public/since,required", "/api/public/since?year=MMXX,malformed"})
    void nameTheParameter(String path, String rule) {
        HttpResponse<String> answer = send(to(path));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/violations/0/pointer").asString()).isEqualTo("parameter:year");
        assertThat(json(answer).at("/violations/0/rule").asString()).isEqualTo(rule);
    }

    @Test
    void answerWhatTheContainerCannotEvenRead() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("GET /[ HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"malformed-request\"")
                    .doesNotContain("<html", "Tomcat");
        }
    }

    @Test
    void answerAnAddressTheContainerRefuses() {
        HttpResponse<String> answer = send(to("/api/public/a;b=c//%2e%2e/x"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("malformed-request").doesNotContain("Exception", "Tomcat");
    }
}
