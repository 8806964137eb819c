package io.palmares.nominations;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Stands in for the other services' internal interfaces.
public final class Neighbours {
    private final HttpServer server;
    private final AtomicBoolean answering = new AtomicBoolean(true);
    private final AtomicReference<String> owing = new AtomicReference<>("");

    private Neighbours(HttpServer server) {
        this.server = server;
    }

    static Neighbours start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Neighbours neighbours = new Neighbours(server);
            server.createContext("/internal/keys/", exchange -> {
                boolean answers = neighbours.answering.get();
                boolean voting = exchange.getRequestHeaders().getFirst("Authorization") != null;
                byte[] body = answers && voting
                        ? neighbours.keys(exchange.getRequestHeaders().getFirst("Authorization"))
                        : new byte[0];
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(answers ? 200 : 503, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.createContext("/internal/juries/", exchange -> {
                boolean answers = neighbours.answering.get();
                byte[] body = answers
                        ? ("{\"jurors\":[" + neighbours.owing.get() + "]}").getBytes(StandardCharsets.UTF_8)
                        : new byte[0];
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(answers ? 200 : 503, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return neighbours;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One server plays both: the token says whom the caller meant.
    private byte[] keys(String bearer) {
        String claims = new String(
                Base64.getUrlDecoder().decode(bearer.substring(7).split("\\.", -1)[1]), StandardCharsets.UTF_8);
        String key = "A".repeat(43);
        String json = claims.contains("\"voting\"")
                ? "{\"log\":\"" + key + "\",\"promise\":\"" + key + "\"}"
                : "{\"results\":\"" + key + "\"}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answer(boolean whether) {
        answering.set(whether);
    }

    /// Who still owes a scorecard, in whatever jury.
    public void owes(String juror) {
        owing.set("\"" + juror + "\"");
    }
}
