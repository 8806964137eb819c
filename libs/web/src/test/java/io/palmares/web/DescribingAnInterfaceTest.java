package io.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DescribingAnInterfaceTest extends ServiceTest {

    @Test
    void saysWhatCallersReallySend() {
        HttpResponse<String> answer = send(to("/v3/api-docs"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode api = json(answer);
        assertThat(api.at("/openapi").asString()).startsWith("3.1");
        assertThat(api.at("/paths").propertyNames()).noneMatch(path -> path.startsWith("/internal"));
        JsonNode kept = api.at("/paths/~1api~1things~1kept/post");
        assertThat(kept.at("/parameters").toString())
                .contains("Idempotency-Key")
                .doesNotContain("caller", "BodyHash");
        assertThat(api.at("/paths/~1api~1things~1grave/post/parameters").isMissingNode())
                .isTrue();
        assertThat(api.at("/paths/~1api~1public~1things~1{id}/put/parameters").toString())
                .contains("If-Match");
        assertThat(api.at("/paths/~1api~1public~1numbers/get/parameters").toString())
                .contains("cursor", "\"maximum\":200");
        assertThat(kept.at("/responses/default/content").toString()).contains("application/problem+json");
    }
}
