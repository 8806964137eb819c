package io.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest extends ServiceTest {

    @Test
    void changesTheVersionThatWasRead() {
        HttpResponse<String> answer = send(put().header("If-Match", "\"7\""));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"8\"");
    }

    @Test
    void refusesAStaleVersionAndNamesTheCurrentOne() {
        HttpResponse<String> answer = send(put().header("If-Match", "\"6\""));
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(json(answer).at("/code").asString()).isEqualTo("stale-version");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
    }

    @Test
    void asksForAVersionThatIsMissing() {
        HttpResponse<String> answer = send(put());
        assertThat(answer.statusCode()).isEqualTo(428);
        assertThat(json(answer).at("/code").asString()).isEqualTo("version-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"7\"", "*", "\"7\", \"8\"", "\"-1\"", "\"07\"", "\"1234567890123456789\""})
    void refusesAnyOtherFormOfVersion(String header) {
        HttpResponse<String> answer = send(put().header("If-Match", header));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/code").asString()).isEqualTo("malformed-header");
    }

    @Test
    void goesThroughAListPartByPart() {
        HttpResponse<String> first = send(to("/api/public/numbers?limit=2"));
        assertThat(first.body()).contains("[1,2]");
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).startsWith("</api/public/numbers?limit=2&cursor=").endsWith(">; rel=\"next\"");
        HttpResponse<String> second = send(to(link.substring(1, link.indexOf('>'))));
        assertThat(second.body()).contains("[3,4]");
        HttpResponse<String> last = send(to(
                "/api/public/numbers?limit=2&cursor=" + json(second).at("/next").asString()));
        assertThat(last.body()).contains("[5]");
        assertThat(last.headers().firstValue("Link")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=-1", "limit=x", "cursor=%21"})
    void refusesAPartThatCannotBe(String query) {
        HttpResponse<String> answer = send(to("/api/public/numbers?" + query));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/code").asString()).isEqualTo("malformed-parameter");
    }

    @Test
    void takesTheLargestPart() {
        assertThat(send(to("/api/public/numbers?limit=200")).statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder put() {
        return to("/api/public/things/a")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"name\":\"n\"}"));
    }
}
