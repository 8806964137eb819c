package io.palmares.acceptance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// A browser that listens to the public events.
final class Listening implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> reading;

    Listening(URI gateway) {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve("/api/public/v1/events")).build();
        reading = client.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> answer.body().forEach(lines::add));
    }

    List<String> heard() {
        return lines;
    }

    @Override
    public void close() {
        reading.cancel(true);
        client.shutdownNow();
    }
}
