package io.palmares.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Tells those who listen, over real HTTP.
final class EventsStub implements HttpHandler {
    private final List<HttpExchange> listeners = new CopyOnWriteArrayList<>();
    private final List<String> lastEvents = new CopyOnWriteArrayList<>();

    int listening() {
        return listeners.size();
    }

    List<String> lastEvents() {
        return lastEvents;
    }

    /// Says it to all; whoever is gone is forgotten.
    void tell(String text) {
        listeners.removeIf(listener -> !hears(listener, text));
    }

    /// As a line that drops: they come back by themselves.
    void hangUp() {
        listeners.forEach(HttpExchange::close);
        listeners.clear();
    }

    private static boolean hears(HttpExchange listener, String text) {
        try {
            listener.getResponseBody().write(text.getBytes(UTF_8));
            listener.getResponseBody().flush();
            return true;
        } catch (IOException gone) {
            listener.close();
            return false;
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(":listening\n\n".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        if (last != null) {
            lastEvents.add(last);
        }
        listeners.add(exchange);
        forEver();
    }

    /// The exchange is closed by whoever ends it.
    private static void forEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
