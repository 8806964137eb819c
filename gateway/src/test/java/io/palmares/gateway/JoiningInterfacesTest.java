package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// A gateway of its own: it keeps what it joined for half a minute.
@TestPropertySource(properties = "palmares.store.database=joining")
class JoiningInterfacesTest extends DemoGatewayTest {

    private static final String VOTING_API = """
            {"openapi": "3.1.0", "paths": {"/box/v1/ballots": {"post": {"schema": {"$ref": "#/components/schemas/Ballot"}}},
              "/internal/keys": {"get": {}}}, "components": {"schemas": {"Ballot": {"type": "object"}}}}
            """;

    @Test
    void namesWhatIsRoutedAndWhoIsMissing() {
        VOTING.answer(request -> StubService.Reply.json(VOTING_API));
        RESULTS.answer(request -> new StubService.Reply(401, "application/problem+json", "{}"));
        HttpResponse<String> answer = get("/openapi");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode api = json(answer);
        assertThat(api.at("/openapi").asString()).startsWith("3.1");
        assertThat(api.at("/paths").propertyNames())
                .contains("/auth/codes", "/box/v1/ballots")
                .doesNotContain("/internal/keys");
        assertThat(api.at("/paths/~1box~1v1~1ballots/post/schema/$ref").asString())
                .isEqualTo("#/components/schemas/voting.Ballot");
        assertThat(api.at("/components/schemas/voting.Ballot/type").asString()).isEqualTo("object");
        assertThat(api.at("/x-missing").toString()).isEqualTo("[\"results\"]");
        everyOwnPathExists(api);
    }

    private void everyOwnPathExists(JsonNode api) {
        api.at("/paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/auth/"))
                .forEach(path -> path.getValue().propertyNames().forEach(method -> {
                    HttpResponse<String> answer = send(to(path.getKey().replaceAll("\\{[a-z]+}", "x"))
                            .header("Content-Type", "application/json")
                            .method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString("{}")));
                    assertThat(answer.statusCode()).isIn(204, 400, 401, 409);
                }));
    }
}
