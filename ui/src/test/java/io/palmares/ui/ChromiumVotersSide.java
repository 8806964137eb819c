package io.palmares.ui;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The modules in a page of a browser, served from this machine.
final class ChromiumVotersSide implements VotersSide {
    private final HttpServer server;
    private final Chromium chromium;
    private final Page page;

    private ChromiumVotersSide(HttpServer server, Chromium chromium) {
        this.server = server;
        this.chromium = chromium;
        this.page = chromium.page();
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/test/empty.html");
    }

    static ChromiumVotersSide begin() throws IOException {
        Chromium chromium = Chromium.start();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ui", exchange -> file(exchange, Modules.UI));
        server.createContext("/test", exchange -> file(exchange, Modules.JS));
        server.start();
        return new ChromiumVotersSide(server, chromium);
    }

    private static void file(HttpExchange exchange, Path from) throws IOException {
        String name = exchange.getRequestURI()
                .getPath()
                .substring(exchange.getHttpContext().getPath().length() + 1);
        byte[] body = name.endsWith(".html")
                ? "<!doctype html><title>Test</title>".getBytes(StandardCharsets.UTF_8)
                : java.nio.file.Files.readAllBytes(from.resolve(name));
        exchange.getResponseHeaders().set("Content-Type", name.endsWith(".html") ? "text/html" : "text/javascript");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public JsonObject answer(JsonObject request) {
        String script =
                "async request => JSON.stringify(await (await import('/test/twin.mjs')).answer('/ui', JSON.parse(request)))";
        String said = (String) page.evaluate(script, request.canonical().asUtf8());
        return (JsonObject) CanonicalJson.read(said.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        chromium.close();
        server.stop(0);
    }
}
