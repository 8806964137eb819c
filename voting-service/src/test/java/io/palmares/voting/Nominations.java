package io.palmares.voting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Signature;
import io.palmares.ledger.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stands in for nominations-service: signs whatever it is asked to, with the returning officer's key or a key of the
/// person.
public final class Nominations implements AutoCloseable {
    private final HttpServer server;
    private final SigningKey officer;

    private Nominations(HttpServer server, SigningKey officer) {
        this.server = server;
        this.officer = officer;
    }

    public static Nominations start(SigningKey officer) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Nominations nominations = new Nominations(server, officer);
            server.createContext("/internal/signatures", nominations::sign);
            server.createContext("/internal/editions/", Nominations::officers);
            server.start();
            return nominations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void sign(HttpExchange exchange) throws IOException {
        JsonNode request =
                JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        Bytes body = Bytes.utf8(request.get("body").asString());
        Signature signature = new EntryBody(CanonicalJson.parseObject(body.toArray())).sign(key(request));
        byte[] answer = ("{\"publicKey\":\"" + signature.key() + "\",\"signature\":\"" + signature.value() + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private SigningKey key(JsonNode request) {
        return request.get("role").asString().equals("RETURNING_OFFICER")
                ? officer
                : SigningKey.ofSeed(
                        Hash.sha256(Bytes.utf8(request.get("person").asString()).toArray())
                                .bytes());
    }

    private static void officers(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        // For the returning officer; for the chair once the asker knows that the chair has a conflict.
        boolean stepsIn = path.endsWith("/deputies/RETURNING_OFFICER/deputy")
                || (path.endsWith("/deputies/CHAIR/deputy")
                        && exchange.getRequestURI().getQuery().matches("declared=.+"));
        byte[] answer = (path.contains("/deputies/")
                        ? "{\"stepsIn\":" + stepsIn + ",\"conflicted\":false}"
                        : "[{\"role\":\"RETURNING_OFFICER\",\"person\":\"ro\",\"publicKey\":\"\"}]")
                .getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
