package io.palmares.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RefusingABodyTest extends ServiceTest {

    @ParameterizedTest(name = "{0} breaks {2} at {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0001',
            value = {
                "{\"name\":\"a\",\"count\":1,\"colour\":\"BLUE\"};/colour;wrong-type",
                "{\"name\":\"a\",\"count\":1,\"parts\":[{\"name\":\"p\"},{\"name\":7}]};/parts/1/name;wrong-type",
                "{\"name\":\"a\",\"count\":\"1\"};/count;wrong-type",
                "{\"name\":\"a\",\"count\":1.5};/count;wrong-type",
                "{\"name\":\"a\",\"count\":99999999999};/count;wrong-type",
                "{\"name\":\"a\",\"count\":1,\"at\":\"soon\"};/at;wrong-type",
                "{\"name\":\"a\",\"count\":1,\"extra\":1};/extra;unknown-property",
                "{\"name\":\"a\",\"count\":1,\"count\":2};/count;duplicate-key",
                "{\"count\":1};/name;required",
                "{\"name\":null,\"count\":1};/name;required",
                "{\"name\":\"a\"};/count;required",
                "{\"name\":\"Ame\u0301lie\",\"count\":1};/name;nfc",
                "{\"name\":\"a\u0007\",\"count\":1};;json",
                "{\"name\":\"a\\u0007\",\"count\":1};/name;no-control",
                "{\"name\":\"a\u202Eb\",\"count\":1};/name;no-bidi-control",
                "{\"name\":\"a\",\"count\":1,\"labels\":{\"e\u0301\":\"x\"}};/labels;nfc",
                "{\"name\":\"a\",\"count\":1} {};;trailing",
                "{\"name\":;;json",
                "[];;wrong-type"
            })
    void namesThePlaceAndTheRule(String body, String pointer, String rule) {
        HttpResponse<String> answer = send(post(to("/api/public/things"), body));
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = json(answer);
        assertThat(problem.at("/code").asString()).isEqualTo("malformed-body");
        JsonNode violation = problem.at("/violations/0");
        assertThat(violation.at("/rule").asString()).as(answer.body()).isEqualTo(rule);
        assertThat(violation.at("/pointer").asString()).startsWith(pointer == null ? "" : pointer);
        assertThat(answer.body()).doesNotContain("jackson", "io.palmares", "java.");
    }

    @Test
    void acceptsWhatIsExactlyMeant() {
        HttpResponse<String> answer =
                send(post(to("/api/public/things"), "{\"name\":\"Amélie\",\"count\":1,\"colour\":\"RED\"}"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/name").asString()).isEqualTo("Amélie");
    }

    @Test
    void refusesNoBodyAtAll() {
        HttpResponse<String> answer = send(post(to("/api/public/things"), ""));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/violations/0/rule").asString()).isEqualTo("required");
    }

    @Test
    void refusesNestingBeyondReason() {
        HttpResponse<String> answer =
                send(post(to("/api/public/things"), "{\"parts\":" + "[".repeat(40) + "]".repeat(40) + "}"));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAnotherFormat() {
        HttpResponse<String> answer = send(to("/api/public/things")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("hello")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(json(answer).at("/code").asString()).isEqualTo("unsupported-media-type");
    }

    @Test
    void takesABodyOfJustTheLimitAndRefusesOneByteMore() {
        assertThat(send(post(to("/api/public/things"), thingOf(4096))).statusCode())
                .isEqualTo(200);
        HttpResponse<String> answer = send(post(to("/api/public/things"), thingOf(4097)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).at("/code").asString()).isEqualTo("body-too-large");
    }

    @Test
    void refusesAnUnannouncedBodyOverTheLimit() {
        byte[] body = thingOf(5000).getBytes(UTF_8);
        HttpResponse<String> answer = send(to("/api/public/things")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private static String thingOf(int bytes) {
        String rest = "{\"name\":\"\",\"count\":1}";
        return rest.replace("\"\"", "\"" + "x".repeat(bytes - rest.length()) + "\"");
    }
}
