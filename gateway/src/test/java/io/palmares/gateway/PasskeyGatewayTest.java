package io.palmares.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.palmares.gateway.passkey.SoftAuthenticator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Objects;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// At an address that passkeys can be bound to, which must be known before the start.
@TestPropertySource(
        properties = {
            "palmares.mode=demo",
            "palmares.mailbox.url=",
            "palmares.store.database=" + PasskeyGatewayTest.DATABASE,
            "palmares.limits.codes-per-address=1000"
        })
abstract class PasskeyGatewayTest extends GatewayTest {
    static final String DATABASE = "passkeys";
    static final int PORT = free();
    static final String ORIGIN = "http://localhost:" + PORT;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("palmares.public-url", () -> ORIGIN);
        properties.add("palmares.clock.file", () -> DIRECTORY.resolve("clock"));
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the gateway's token says to the service that was asked.
    static JsonNode claims(StubService.Seen request) {
        String token =
                Objects.requireNonNull(request.headers().get("authorization")).getFirst();
        return JsonMapper.shared()
                .readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8));
    }

    /// A question, and the cookie that may answer it.
    record Asked(String cookie, JsonNode options) {
        String challenge() {
            return options.at("/challenge").asString();
        }
    }

    static SoftAuthenticator device() {
        return new SoftAuthenticator(ORIGIN, "localhost");
    }

    static String handle(String person) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(person.getBytes(UTF_8));
    }

    HttpResponse<String> register(SignedInAs person, SoftAuthenticator device) {
        JsonNode options = json(send(as(person, "/auth/passkeys/challenges", "{}")));
        String made = device.make(
                options.at("/challenge").asString(), options.at("/user/id").asString());
        return send(as(person, "/auth/passkeys", "{\"name\":\"My phone\",\"credential\":" + made + "}"));
    }

    Asked asked() {
        HttpResponse<String> answer = post("/auth/sessions/challenges", "{}");
        return new Asked(answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0], json(answer));
    }

    HttpResponse<String> answer(Asked asked, String credential) {
        return send(posting("/auth/sessions/passkey", "{\"credential\":" + credential + "}")
                .header("Cookie", asked.cookie()));
    }

    HttpResponse<String> signInWith(SoftAuthenticator device) {
        Asked asked = asked();
        return answer(asked, device.use(asked.challenge()));
    }
}
