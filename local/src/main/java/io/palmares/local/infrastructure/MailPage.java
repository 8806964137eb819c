package io.palmares.local.infrastructure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// The mailbox for other programs of this machine: `GET /mails` lists all, `GET /mails?to=<address>` one reader's,
/// newest first, as a JSON array.
public final class MailPage {

    private static final String READER = "to=";

    private final Mailbox mailbox;
    private final JsonMapper json = new JsonMapper();

    private MailPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    public static void serve(Mailbox mailbox, String host, int port) throws IOException {
        MailPage page = new MailPage(mailbox);
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/mails", page::list);
        server.createContext(
                "/actuator/health/readiness",
                exchange -> send(exchange, "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        send(exchange, json.writeValueAsBytes(query == null ? mailbox.mails() : mailsTo(query)));
    }

    private List<Mail> mailsTo(String query) {
        String reader = query.startsWith(READER)
                ? URLDecoder.decode(query.substring(READER.length()), StandardCharsets.UTF_8)
                : "";
        return mailbox.mails().stream().filter(mail -> mail.isTo(reader)).toList();
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
