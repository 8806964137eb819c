package io.palmares.local.demo;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Somebody at the gateway: a visitor at first, signed in once a code from their mail is given back.
public final class Person {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Door door;
    private final String mail;
    private final HttpClient client;
    private String csrf = "";
    private @Nullable Mailbox mailbox;

    Person(Door door, String mail) {
        this.door = door;
        this.mail = mail;
        this.client = door.client(new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    public String mail() {
        return mail;
    }

    Person signIn(Mailbox mailbox) {
        if (!csrf.isEmpty()) return this;
        this.mailbox = mailbox;
        int before = mailbox.count(mail);
        post("/auth/codes", Map.of("email", mail)).orFail("ask for a code");
        String code = mailbox.codeFor(mail, before);
        csrf = post("/auth/sessions", Map.of("email", mail, "code", code))
                .orFail("sign in")
                .path("csrfToken")
                .asString();
        return this;
    }

    public Reply get(String path) {
        return door.send(client, door.request(path).GET().build());
    }

    public Reply post(String path, Object body) {
        return send("POST", path, body, null);
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, body, null);
    }

    /// A change of what was read with this ETag.
    public Reply put(String path, String etag, Object body) {
        return send("PUT", path, body, etag);
    }

    public Reply postCsv(String path, String csv) {
        HttpRequest.Builder request = unsafe(path).header("Content-Type", "text/csv; charset=utf-8");
        return door.send(client, request.POST(BodyPublishers.ofString(csv)).build());
    }

    /// Whoever signed in long ago and is asked to shows once more that it is them.
    private Reply send(String method, String path, Object body, @Nullable String etag) {
        Reply reply = sendOnce(method, path, body, etag);
        if (mailbox == null || !reply.body().path("code").asString("").equals("proof-too-old")) return reply;
        int before = mailbox.count(mail);
        sendOnce("POST", "/auth/proofs/codes", Map.of(), null).orFail("ask for a code");
        String code = mailbox.codeFor(mail, before);
        sendOnce("POST", "/auth/proofs/code", Map.of("code", code), null).orFail("prove who it is");
        return sendOnce(method, path, body, etag);
    }

    private Reply sendOnce(String method, String path, Object body, @Nullable String etag) {
        HttpRequest.Builder request = unsafe(path).header("Content-Type", "application/json");
        if (etag != null) request.header("If-Match", etag);
        return door.send(
                client,
                request.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    private HttpRequest.Builder unsafe(String path) {
        HttpRequest.Builder request = door.request(path).header("Idempotency-Key", newKey());
        if (!csrf.isEmpty()) request.header("X-CSRF-Token", csrf);
        return request;
    }

    private static String newKey() {
        UUID key = UUID.randomUUID();
        return HexFormat.of().toHexDigits(key.getMostSignificantBits())
                + HexFormat.of().toHexDigits(key.getLeastSignificantBits());
    }
}
