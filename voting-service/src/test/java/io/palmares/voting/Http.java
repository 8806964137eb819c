package io.palmares.voting;

import io.palmares.booth.Ballot;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real HTTP to a running service.
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private final int port;
    private final @Nullable String token;

    private Http(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    public static Http to(RunningService service) {
        return new Http(service.port(), null);
    }

    static Http at(int port) {
        return new Http(port, null);
    }

    public Http as(String bearer) {
        return new Http(port, bearer);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /// A file, as it is.
    public HttpResponse<byte[]> file(String path) {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-of-this-test")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> cast(Ballot ballot) {
        return cast(ballot.leaf().toString(), ballot.bytes().toArray());
    }

    public HttpResponse<String> cast(String key, byte[] body) {
        return send(request("/box/v1/ballots")
                .header("Content-Type", "application/vnd.palmares.ballot")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reading) {
        try {
            return CLIENT.send(request.build(), reading);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
