package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.palmares.gateway.signin.mongo.MongoSessions;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SigningInTest extends DemoGatewayTest {

    @Test
    void opensASessionForTheMailedCode() {
        HttpResponse<String> answer = signIn(ANA, freshCode(ANA));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/person").asString()).isEqualTo("p-ana");
        assertThat(json(answer).at("/displayName").asString()).isEqualTo("Ana");
        assertThat(json(answer).at("/roles").toString()).contains("JUROR@ecc-2020/manager");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("palmares-session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void takesTheAddressHoweverItIsWritten() {
        assertThat(signIn(" Ana@Awards.Example ", freshCode(ANA)).statusCode()).isEqualTo(200);
    }

    @Test
    void answersTheUnknownLikeTheKnownAndMailsThemNothing() {
        HttpResponse<String> known = post("/auth/codes", "{\"email\":\"" + ANA + "\"}");
        HttpResponse<String> unknown = post("/auth/codes", "{\"email\":\"nobody@awards.example\"}");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body());
        freshCode(ANA);
        assertThat(codesSentTo("nobody@awards.example")).isEmpty();
        assertThat(codeOf(signIn("nobody@awards.example", "12345678"))).isEqualTo("wrong-code");
    }

    @Test
    void mailsTheCodeOnceNominationsAnswersAgain() {
        NOMINATIONS.answer(request -> new StubService.Reply(0, "", ""));
        int before = codesSentTo(ANA).size();
        assertThat(post("/auth/codes", "{\"email\":\"" + ANA + "\"}").statusCode())
                .isEqualTo(202);
        Awaitility.await().until(() -> !NOMINATIONS.seen.isEmpty());
        usualAnswers();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> codesSentTo(ANA).size() == before + 1);
    }

    @Test
    void takesACodeOnceEvenInParallel() throws Exception {
        String code = freshCode(ANA);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 5)
                    .mapToObj(i -> threads.submit(() -> signIn(ANA, code).statusCode()))
                    .toList();
            int opened = 0;
            for (Future<Integer> answer : answers) {
                opened += answer.get() == 200 ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        }
    }

    @Test
    void allowsFiveTriesAndNoSixth() {
        String code = freshCode(ANA);
        String wrong = code.equals("00000000") ? "00000001" : "00000000";
        for (int i = 0; i < 4; i++) {
            assertThat(codeOf(signIn(ANA, wrong))).isEqualTo("wrong-code");
        }
        assertThat(signIn(ANA, code).statusCode()).isEqualTo(200);

        String next = freshCode(ANA);
        for (int i = 0; i < 5; i++) {
            assertThat(codeOf(signIn(ANA, next.equals("00000000") ? "00000001" : "00000000")))
                    .isEqualTo("wrong-code");
        }
        assertThat(codeOf(signIn(ANA, next))).isEqualTo("wrong-code");
    }

    @Test
    void takesOnlyTheNewestCode() {
        String older = freshCode(ANA);
        String newer = freshCode(ANA);
        assertThat(signIn(ANA, older).statusCode()).isEqualTo(older.equals(newer) ? 200 : 422);
        assertThat(signIn(ANA, newer).statusCode()).isEqualTo(older.equals(newer) ? 422 : 200);
    }

    @Test
    void showsTheSessionUntilItEnds() {
        SignedInAs ana = signedIn();
        HttpResponse<String> session = send(to("/auth/session").header("Cookie", ana.cookie()));
        assertThat(session.statusCode()).isEqualTo(200);
        assertThat(json(session).at("/csrfToken").asString()).isEqualTo(ana.csrfToken());
        assertThat(session.headers().firstValue("Cache-Control")).hasValue("no-store");

        assertThat(codeOf(
                        send(to("/auth/session").header("Cookie", ana.cookie()).DELETE())))
                .isEqualTo("csrf-token");
        HttpResponse<String> ended = send(to("/auth/session")
                .header("Cookie", ana.cookie())
                .header("X-CSRF-Token", ana.csrfToken())
                .DELETE());
        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(ended.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(codeOf(send(to("/auth/session").header("Cookie", ana.cookie()))))
                .isEqualTo("not-signed-in");
    }

    @Test
    void endsTheSessionOfAPersonWhoIsNoLongerKnown() {
        SignedInAs ana = signedIn();
        NOMINATIONS.answer(request -> new StubService.Reply(404, "application/problem+json", "{}"));
        assertThat(codeOf(send(to("/auth/session").header("Cookie", ana.cookie()))))
                .isEqualTo("not-signed-in");
    }

    @Test
    void keepsTheSecretOfASessionToItself() {
        SignedInAs ana = signedIn();
        String secret = ana.cookie().substring(ana.cookie().indexOf('=') + 1);
        try (MongoClient client = MongoClients.create(STORE.uri())) {
            List<String> stored = new ArrayList<>();
            client.getDatabase("demo")
                    .getCollection("sessions")
                    .find()
                    .forEach(session -> stored.add(session.toJson()));
            assertThat(stored).isNotEmpty().noneMatch(session -> session.contains(secret));
            MongoSessions afterRestart = new MongoSessions(client.getDatabase("demo"));
            afterRestart.removeExpired(Instant.now());
            assertThat(send(to("/auth/session").header("Cookie", ana.cookie())).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void refusesWhatIsNoAddress() {
        HttpResponse<String> answer = post("/auth/codes", "{\"email\":\"ana\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/violations/0/pointer").asString()).isEqualTo("/email");
        assertThat(json(answer).at("/violations/0/rule").asString()).isEqualTo("email");
    }

    @Test
    void refusesAFormThatAForeignPageCouldSend() {
        HttpResponse<String> answer = send(to("/auth/codes")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"email\":\"" + ANA + "\"}")));
        assertThat(answer.statusCode()).isEqualTo(415);
    }
}
