package io.palmares.local.demo;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// The way in: a gateway, spoken to with patience. What failed on the way is sent again with the same key
/// until the gateway answers or patience ends, so a service may be killed and started again behind it.
public final class Door {
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private final URI gateway;
    private final Duration patience;

    public Door(URI gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
    }

    public URI gateway() {
        return gateway;
    }

    HttpClient client(CookieHandler cookies) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    Reply send(HttpClient client, HttpRequest request) {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                Reply reply = Reply.of(client.send(request, BodyHandlers.ofString()));
                if (!PASSING.contains(reply.status()) || Instant.now().isAfter(end)) return reply;
                pause(reply.headers()
                        .firstValue("Retry-After")
                        .map(Door::seconds)
                        .orElse(PAUSE));
            } catch (IOException e) {
                if (Instant.now().isAfter(end)) throw new StoryBroken(request.uri() + ": " + e);
                pause(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoryBroken("interrupted");
            }
        }
    }

    private static final Duration PAUSE = Duration.ofMillis(200);

    private static Duration seconds(String retryAfter) {
        return retryAfter.matches("[0-9]{1,3}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : PAUSE;
    }

    static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
