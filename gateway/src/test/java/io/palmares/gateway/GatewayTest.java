package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import io.palmares.embedded.EmbeddedStore;
import io.palmares.gateway.signin.SessionSecret;
import io.palmares.web.security.KeyPairs;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The gateway over real HTTP, with real SMTP, the embedded store, and stubs of the three services.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "palmares.mail.from=no-reply@awards.example",
            "palmares.calls.limit=4s",
            "palmares.calls.ballot-limit=2s",
            "palmares.sign-in.roles-refresh=0s"
        })
abstract class GatewayTest {

    static final Path DIRECTORY = directory();
    static final StubService NOMINATIONS = new StubService(GatewayTest::people);
    static final StubService VOTING = new StubService(GatewayTest::hello);
    static final EventsStub EVENTS = new EventsStub();
    static final StubService RESULTS = new StubService(GatewayTest::hello).with("/api/public/v1/events", EVENTS);
    static final GreenMail MAIL = mail();
    static final EmbeddedStore STORE = EmbeddedStore.start(DIRECTORY.resolve("store"), 0);
    static final String ANA = "ana@awards.example";
    static final String BO = "bo@awards.example";

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{8}\\b");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    int port;

    /// A signed-in person's cookie and token.
    record SignedInAs(String cookie, String csrfToken) {}

    @BeforeEach
    void usualAnswers() {
        NOMINATIONS.answer(GatewayTest::people);
        VOTING.answer(GatewayTest::hello);
        RESULTS.answer(GatewayTest::hello);
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("palmares.keys.private", () -> DIRECTORY.resolve("gateway.key"));
        properties.add("palmares.keys.trusted", () -> DIRECTORY.resolve("trusted"));
        properties.add("palmares.routes.nominations", NOMINATIONS::url);
        properties.add("palmares.routes.voting", VOTING::url);
        properties.add("palmares.routes.results", RESULTS::url);
        properties.add("palmares.store.uri", STORE::uri);
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    private static Path directory() {
        try {
            Path directory = Files.createTempDirectory("gateway");
            KeyPairs.ensure(directory, "gateway");
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GreenMail mail() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    static StubService.Reply hello(StubService.Seen request) {
        return StubService.Reply.json("{\"hello\":\"" + request.path() + "\"}");
    }

    static StubService.Reply people(StubService.Seen request) {
        String ana = "{\"person\":\"p-ana\",\"organisation\":\"org-1\",\"displayName\":\"Ana\","
                + "\"roles\":[\"JUROR@ecc-2020/manager\",\"MEMBER@ecc-2020\"],\"later\":true}";
        String bo = "{\"person\":\"p-bo\",\"displayName\":\"Bo\",\"roles\":[\"MEMBER@ecc-2020\"]}";
        return switch (request.path()) {
            case "/internal/people/lookup" -> {
                if (request.body().contains("\"" + BO + "\"")) yield StubService.Reply.json(bo);
                yield request.body().contains(ANA)
                        ? StubService.Reply.json(ana)
                        : new StubService.Reply(404, "application/problem+json", "{}");
            }
            case "/internal/people/p-bo" -> StubService.Reply.json(bo);
            case "/internal/people/p-ana" -> StubService.Reply.json(ana);
            case "/internal/people/p-ana/address" -> StubService.Reply.json("{\"email\":\"" + ANA + "\"}");
            default -> hello(request);
        };
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    HttpResponse<String> post(String path, String body) {
        return send(posting(path, body));
    }

    HttpRequest.Builder posting(String path, String body) {
        return to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    static String codeOf(HttpResponse<String> problem) {
        return json(problem).at("/code").asString();
    }

    List<String> codesSentTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .map(GatewayTest::codeIn)
                .toList();
    }

    /// Asks for a code and waits for the mail.
    String freshCode(String address) {
        int before = codesSentTo(address).size();
        assertThat(post("/auth/codes", "{\"email\":\"" + address + "\"}").statusCode())
                .isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> codesSentTo(address).size() > before);
        return codesSentTo(address).getLast();
    }

    HttpResponse<String> signIn(String address, String code) {
        return post("/auth/sessions", "{\"email\":\"" + address + "\",\"code\":\"" + code + "\"}");
    }

    SignedInAs signedIn() {
        return signedIn(ANA);
    }

    SignedInAs signedIn(String address) {
        return session(signIn(address, freshCode(address)));
    }

    /// As if the person had last shown so long ago that it is them.
    static void age(SignedInAs person, Duration proof, String database) {
        String secret = person.cookie().substring(person.cookie().indexOf('=') + 1);
        try (MongoClient client = MongoClients.create(STORE.uri())) {
            UpdateResult aged = client.getDatabase(database)
                    .getCollection("sessions")
                    .updateOne(
                            Filters.eq("_id", new SessionSecret(secret).sessionId()),
                            Updates.set("provenAt", Date.from(Instant.now().minus(proof))));
            assertThat(aged.getModifiedCount()).isEqualTo(1);
        }
    }

    HttpRequest.Builder as(SignedInAs person, String path, String body) {
        return posting(path, body).header("Cookie", person.cookie()).header("X-CSRF-Token", person.csrfToken());
    }

    static SignedInAs session(HttpResponse<String> answer) {
        String cookie = answer.headers().allValues("Set-Cookie").getLast().split(";", 2)[0];
        return new SignedInAs(cookie, json(answer).at("/csrfToken").asString());
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String codeIn(MimeMessage mail) {
        try {
            Matcher matcher = CODE.matcher(mail.getContent().toString());
            return matcher.find() ? matcher.group() : "";
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
