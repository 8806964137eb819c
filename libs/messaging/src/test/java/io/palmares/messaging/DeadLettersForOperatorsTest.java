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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeadLettersForOperatorsTest extends ServiceTest {
    private final String operator = TestCallers.serviceToken("gateway", "test");
    private final String person = TestCallers.token(TestCallers.person("p1", "ORGANISER@ecc-2020"), "test");
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Test
    void areListedPageByPageWithoutTheirBodies() throws Exception {
        come("paged", 2, 3);
        eventually(() -> assertThat(dead("paged")).hasSize(2));
        HttpResponse<String> first = get("/internal/dead-letters?limit=1", operator);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).doesNotContain("what");
        JsonNode page = json.readTree(first.body());
        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("next").asString()).isNotEmpty();
        assertThat(get("/internal/dead-letters?limit=200", operator).body())
                .contains("\"subject\":\"paged\",\"sequence\":2,\"reason\":\"gap: sequence 1 is missing\"");
    }

    @Test
    void areReplayedOnRequest() throws Exception {
        come("mended", 2);
        eventually(() -> assertThat(dead("mended")).hasSize(1));
        come("mended", 1);
        eventually(() -> assertThat(stories.told("mended")).hasSize(1));
        HttpResponse<String> replayed = post("/internal/dead-letters/replay", operator, "{\"subject\":\"mended\"}");
        assertThat(replayed.statusCode()).isEqualTo(200);
        assertThat(json.readTree(replayed.body()).path("healed").asInt()).isEqualTo(1);
        assertThat(stories.told("mended")).containsExactly("mended1", "mended2");
    }

    @Test
    void areNobodyElsesBusiness() throws Exception {
        assertThat(get("/internal/dead-letters", person).statusCode()).isEqualTo(403);
        assertThat(get("/internal/dead-letters", "nonsense").statusCode()).isEqualTo(401);
        assertThat(post("/internal/dead-letters/replay", person, "{}").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(to(path, token).GET());
    }

    private HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        return send(to(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
