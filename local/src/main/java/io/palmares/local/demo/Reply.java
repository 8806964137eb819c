package io.palmares.local.demo;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a gateway answered.
///
/// @param body JSON, or a missing node where the answer was none
public record Reply(int status, HttpHeaders headers, String text, JsonNode body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Reply of(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode body = type.contains("json") && !response.body().isBlank()
                ? JSON.readTree(response.body())
                : JSON.missingNode();
        return new Reply(response.statusCode(), response.headers(), response.body(), body);
    }

    public boolean isOk() {
        return status / 100 == 2;
    }

    public String etag() {
        return headers.firstValue("ETag").orElse("");
    }

    /// The body of a success; anything else ends the story with what was answered.
    public JsonNode orFail(String what) {
        if (!isOk()) throw new StoryBroken(what + ": " + status + " " + text);
        return body;
    }
}
