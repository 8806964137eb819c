package io.palmares.verifier.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// A gateway's `/log/<edition>`, read as it is verified.
public final class WebMirror implements Mirror {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BYTES_A_SECOND = 4_096;
    private static final int RATE_LIMITED = 429;
    private static final int TRIES = 60;

    /// Spent on waiting where it is asked too often, over all files.
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    private final String base;
    private final Duration patience;
    private Duration waited = Duration.ZERO;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /// @param base ends with the edition, such as `https://awards.example/log/ecc-2020`
    public WebMirror(String base) {
        this(base, PATIENCE);
    }

    /// @param patience how long a file may let wait for itself
    WebMirror(String base, Duration patience) {
        this.patience = patience;
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    @Override
    public Optional<InputStream> open(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/" + path))
                .timeout(patience)
                .build();
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                if (response.statusCode() == 200) return Optional.of(patient(response));
                response.body().close();
                if (response.statusCode() == 404) return Optional.empty();
                if (response.statusCode() != RATE_LIMITED) {
                    throw new IOException(request.uri() + " answered " + response.statusCode());
                }
                if (waited.compareTo(LONGEST_WAIT) > 0) break;
                Duration wait = wait(response);
                waited = waited.plus(wait);
                Thread.sleep(wait);
            }
            throw new IOException(request.uri() + " is asked too often");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted"));
        }
    }

    private InputStream patient(HttpResponse<InputStream> response) {
        return new PatientStream(response.body(), response.uri().toString(), patience, BYTES_A_SECOND);
    }

    private static Duration wait(HttpResponse<?> limited) {
        return Duration.ofSeconds(
                Math.clamp(limited.headers().firstValueAsLong("Retry-After").orElse(1), 1, 10));
    }

    @Override
    public String name() {
        return base;
    }
}
