package io.palmares.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A service behind the gateway, over real HTTP, that remembers what reached it.
final class StubService {

    /// What came in; header names in lower case.
    record Seen(String method, String path, Map<String, List<String>> headers, String body) {}

    /// A type of answers that promise one byte more than comes.
    static final String BREAKING_OFF = "application/breaking-off";

    /// What goes out; a status of 0 breaks the connection.
    record Reply(int status, String type, String body) {
        static Reply json(String body) {
            return new Reply(200, "application/json", body);
        }
    }

    /// How it answers.
    interface Answering {
        Reply to(Seen request) throws IOException;
    }

    final List<Seen> seen = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private volatile Answering answering;

    StubService(Answering answering) {
        this.answering = answering;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /// Something else below a path.
    StubService with(String path, HttpHandler other) {
        server.createContext(path, other);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answer(Answering next) {
        answering = next;
        seen.clear();
    }

    Seen last() {
        return seen.getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new TreeMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            Seen request = new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            seen.add(request);
            Reply reply = answering.to(request);
            if (reply.status() == 0) {
                return;
            }
            byte[] body = reply.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.getResponseHeaders().set("ETag", "\"stub\"");
            int missing = reply.type().equals(BREAKING_OFF) ? 1 : 0;
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length + missing);
            exchange.getResponseBody().write(body);
        }
    }
}
