package io.palmares.voting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody before the jury of a category, over real HTTP.
public final class JuryDoor {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String category;
    private final @Nullable String token;

    public JuryDoor(RunningService service, @Nullable String token, String category) {
        this.base = "http://127.0.0.1:" + service.port();
        this.token = token;
        this.category = category;
    }

    /// An answer.
    public record Reply(int status, String etag, String salt, String text) {
        public JsonNode json() {
            return text.startsWith("{") || text.startsWith("[")
                    ? JsonMapper.shared().readTree(text)
                    : JsonMapper.shared().createObjectNode();
        }

        public String code() {
            return json().path("code").asString("");
        }
    }

    public Reply get(String path) {
        return send("GET", api() + path, null, null);
    }

    public Reply post(String path, String body) {
        return send("POST", api() + path, body, null);
    }

    public Reply put(String path, String body, @Nullable Long version) {
        return send("PUT", api() + path, body, version);
    }

    public Reply delete(String path) {
        return send("DELETE", api() + path, null, null);
    }

    public Reply internal(String path) {
        return send("GET", "/internal/juries/ecc-2020/" + category + path, null, null);
    }

    public Reply askInternally(String path, String body) {
        return send("POST", "/internal/juries/ecc-2020/" + category + path, body, null);
    }

    public Reply anyPath(String path) {
        return send("GET", path, null, null);
    }

    private String api() {
        return "/api/voting/v1/editions/ecc-2020/categories/" + category;
    }

    public Reply send(String method, String path, @Nullable String body, @Nullable Long version) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    response.headers().firstValue("Palmares-Salt").orElse(""),
                    response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
