package io.palmares.booth.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.palmares.booth.Ballot;
import io.palmares.booth.BallotReading;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.ReceiptCode;
import io.palmares.booth.StatusRequest;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Promise;
import io.palmares.ledger.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/// A box that answers as the real one does, with ways to misbehave.
final class BoxOnLoopback implements AutoCloseable {
    static final Bytes CHALLENGE = Bytes.fromHex("5c".repeat(32));
    final List<Ballot> ballots = new ArrayList<>();
    SigningKey promiseKey = SigningKey.ofSeed(Bytes.fromHex("31".repeat(32)));
    int answerToCasts = 201;
    boolean noneIsZero;
    String listed;
    private final HttpServer server;

    BoxOnLoopback(FrozenPaper paper) {
        listed = paper.entry().bytes().base64Url();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
        server.createContext("/api/public/v1/editions/ecc-2020/papers/cluster-manager", http -> papers(http, paper));
        server.createContext("/box/v1/challenge", BoxOnLoopback::challenge);
        server.createContext("/box/v1/status", this::status);
        server.createContext("/box/v1/ballots", this::cast);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void papers(HttpExchange http, FrozenPaper paper) throws IOException {
        Json item = Json.object(o -> {
            o.put("class", Json.of("members"));
            o.put("section", Json.nothing());
            o.put("entry", Json.of(listed));
            o.put("paper", Json.of(paper.id()));
        });
        answer(http, 200, Json.object(o -> o.put("papers", Json.of(List.of(item)))));
    }

    private static void challenge(HttpExchange http) throws IOException {
        answer(http, 200, Json.object(o -> o.put("challenge", Json.of(CHALLENGE))));
    }

    private void status(HttpExchange http) throws IOException {
        JsonObject json = CanonicalJson.parseObject(http.getRequestBody().readAllBytes());
        StatusRequest request = new StatusRequest(
                json.hash("paper"), json.publicKey("pk"), json.bytes("challenge"), json.bytes("signature"));
        boolean good = request.isSignedWell() && request.challenge().equals(CHALLENGE);
        if (good && ballots.isEmpty() && noneIsZero) {
            answer(http, 200, Json.object(o -> {
                o.put("seq", Json.of(0));
                o.put("leaf", Json.nothing());
            }));
            return;
        }
        if (!good || ballots.isEmpty()) {
            problem(http, good ? 404 : 403);
            return;
        }
        Ballot last = ballots.getLast();
        answer(http, 200, Json.object(o -> {
            o.put("seq", Json.of(last.seq()));
            o.put("leaf", Json.of(last.leaf()));
        }));
    }

    private void cast(HttpExchange http) throws IOException {
        Ballot ballot =
                ((BallotReading.Good) Ballot.read(Bytes.of(http.getRequestBody().readAllBytes()))).ballot();
        boolean named = ballot.leaf().toString().equals(http.getRequestHeaders().getFirst("Idempotency-Key"))
                && "application/vnd.palmares.ballot"
                        .equals(http.getRequestHeaders().getFirst("Content-Type"));
        if (!named || answerToCasts != 201) {
            problem(http, named ? answerToCasts : 422);
            return;
        }
        if (!ballots.contains(ballot)) {
            ballots.add(ballot);
        }
        answer(http, 201, Json.object(o -> {
            o.put("leaf", Json.of(ballot.leaf()));
            o.put(
                    "promise",
                    Json.of(new Promise(ballot.log(), ballot.leaf())
                            .sign(promiseKey)
                            .asText()));
            o.put("receipt", Json.of(ReceiptCode.of(ballot.leaf()).grouped()));
        }));
    }

    private static void problem(HttpExchange http, int status) throws IOException {
        answer(http, status, Json.object(o -> {
            o.put("title", Json.of("The box says no"));
            o.put("detail", Json.of("\u001b[2Jbecause it is a test"));
        }));
    }

    private static void answer(HttpExchange http, int status, Json json) throws IOException {
        byte[] body = json.canonical().toArray();
        http.sendResponseHeaders(status, body.length);
        http.getResponseBody().write(body);
        http.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
