package io.palmares.nominations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One caller's view of the service over HTTP.
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private final String base;
    private final @Nullable Supplier<String> token;

    Http(String base, @Nullable Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /// An answer.
    public record Reply(int status, JsonNode json, String etag, String text) {
        public String code() {
            return json.path("code").asString("");
        }

        public long version() {
            return Long.parseLong(etag.replace("\"", ""));
        }
    }

    public Reply get(String path) {
        return send("GET", path, null, "application/json", null, null);
    }

    public Reply post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Reply post(String path, String body, String key) {
        return send("POST", path, body, "application/json", key, null);
    }

    public Reply csv(String path, String body) {
        return send("POST", path, body, "text/csv", UUID.randomUUID().toString(), null);
    }

    public Reply put(String path, @Nullable String body, long version) {
        return send("PUT", path, body, "application/json", UUID.randomUUID().toString(), "\"" + version + "\"");
    }

    public Reply put(String path) {
        return send("PUT", path, null, "application/json", UUID.randomUUID().toString(), null);
    }

    public Reply delete(String path) {
        return send("DELETE", path, null, "application/json", UUID.randomUUID().toString(), null);
    }

    /// The bare request, for what must be refused.
    public Reply send(
            String method,
            String path,
            @Nullable String body,
            String type,
            @Nullable String key,
            @Nullable String ifMatch) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token.get());
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            String text = response.body();
            boolean json = text.startsWith("{") || text.startsWith("[");
            return new Reply(
                    response.statusCode(),
                    json ? JSON.readTree(text) : JSON.createObjectNode(),
                    response.headers().firstValue("ETag").orElse(""),
                    text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
