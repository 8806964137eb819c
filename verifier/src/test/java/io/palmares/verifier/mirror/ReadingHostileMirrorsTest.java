package io.palmares.verifier.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A copy or a server that somebody else made.
@Timeout(60)
class ReadingHostileMirrorsTest {
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private final CountDownLatch over = new CountDownLatch(1);

    @TempDir
    Path directory;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "moved" -> {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(302, -1);
            }
            case "broken" -> exchange.sendResponseHeaders(500, -1);
            case "silent" -> await();
            case "stalling" -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('a');
                exchange.getResponseBody().flush();
                await();
            }
            case "elsewhere" -> {
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write("no".getBytes(StandardCharsets.US_ASCII));
            }
            default -> exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<byte[]> read(String path) {
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/log/e";
        return new WebMirror(base, PATIENCE).read(path, 100);
    }

    @Test
    void followsNobodyToAnotherPlace() {
        assertThatThrownBy(() -> read("moved"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("answered 302");
    }

    @Test
    void tellsWhatIsNotThereFromWhatCannotBeHad() {
        assertThat(read("nothing")).isEmpty();
        assertThatThrownBy(() -> read("broken"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("answered 500");
    }

    @Test
    void hangsUpOnAServerThatKeepsItWaiting() {
        assertThatThrownBy(() -> read("silent")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> read("stalling"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("too slowly");
    }

    @Test
    void readsNoFileOutsideACopyThroughALink() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "secret");
        Path copy = Files.createDirectories(directory.resolve("copy/file"));
        Files.writeString(copy.resolve("inside"), "inside");
        Files.createSymbolicLink(copy.resolve("out"), secret);
        Files.createSymbolicLink(copy.resolve("dangling"), directory.resolve("nothing"));
        Files.createSymbolicLink(copy.resolve("within"), copy.resolve("inside"));
        Files.createSymbolicLink(directory.resolve("copy/up"), directory);
        Mirror mirror = new DirectoryMirror(directory.resolve("copy"));
        assertThat(mirror.read("file/inside", 100)).isPresent();
        assertThat(mirror.read("file/within", 100)).isPresent();
        assertThat(mirror.read("file/out", 100)).isEmpty();
        assertThat(mirror.read("file/dangling", 100)).isEmpty();
        assertThat(mirror.read("up/secret", 100)).isEmpty();
        assertThat(mirror.read("file", 100)).isEmpty();
    }

    @Test
    void asksForPlainPathsOnly() {
        Mirror any = new Mirror() {
            @Override
            public Optional<InputStream> open(String path) {
                return Optional.of(InputStream.nullInputStream());
            }

            @Override
            public String name() {
                return "any";
            }
        };
        Mirror plain = new PlainPaths(any);
        for (String path :
                new String[] {"checkpoint", "tile/entries/x001/000.p/44", "box/a-b/c_d/tile/0/000", "file/-_"}) {
            assertThat(plain.open(path)).as(path).isPresent();
        }
        for (String path : new String[] {
            "", "/etc/passwd", "../x", "a/../b", "a//b", "a/.b", "a/", "a?b", "a#b", "a%2e", "a b", "a\\b", "a:b", "ä"
        }) {
            assertThat(plain.open(path)).as(path).isEmpty();
        }
        assertThat(plain.open("a".repeat(600))).isEmpty();
    }
}
