package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpstreamTroubleTest extends DemoGatewayTest {

    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void lettingGoAndHealing() {
        release.countDown();
        usualAnswers();
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> get("/box/v1/paper").statusCode() == 200
                        && get("/api/results/x").statusCode() == 200
                        && get("/api/voting/x").statusCode() == 200);
    }

    @Test
    void givesUpASlowServiceInItsOwnWords() {
        RESULTS.answer(this::hanging);
        HttpResponse<String> answer = get("/api/results/x");
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(codeOf(answer)).isEqualTo("upstream-slow");
    }

    @Test
    void givesUpABallotBeforeTheBoxWouldSeal() {
        VOTING.answer(this::hanging);
        long start = System.nanoTime();
        assertThat(post("/box/v1/ballots", "{}").statusCode()).isEqualTo(504);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3900));
    }

    @Test
    void replacesAFailureThatIsNotAProblemOfOurs() {
        RESULTS.answer(request -> new StubService.Reply(500, "text/html", "<h1>java.lang.Secret at host-7</h1>"));
        HttpResponse<String> answer = get("/api/results/x");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(codeOf(answer)).isEqualTo("upstream-failed");
        assertThat(answer.body()).doesNotContain("Secret", "host-7", "127.0.0.1");
    }

    @Test
    void passesOnAFailureThatIs() {
        RESULTS.answer(request -> new StubService.Reply(503, "application/problem+json", "{\"code\":\"unavailable\"}"));
        HttpResponse<String> answer = get("/api/results/x");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"code\":\"unavailable\"}");
    }

    @Test
    void saysThatABrokenConnectionLeavesTheOutcomeUnknownAndAsksNoSecondTimeForAChange() {
        RESULTS.answer(request -> new StubService.Reply(0, "", ""));
        HttpResponse<String> answer = post("/api/results/x", "{}");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(RESULTS.seen).hasSize(1);
    }

    @Test
    void saysTheSameOfAnAnswerThatBreaksOff() {
        RESULTS.answer(request -> new StubService.Reply(200, StubService.BREAKING_OFF, "{\"half\":"));
        HttpResponse<String> answer = post("/api/results/x", "{}");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(codeOf(answer)).isEqualTo("upstream-failed");
        assertThat(RESULTS.seen).hasSize(1);
    }

    @Test
    void stopsAskingAServiceThatDoesNotAnswerAndStartsAgain() {
        RESULTS.answer(request -> new StubService.Reply(0, "", ""));
        for (int i = 0; i < 60; i++) {
            get("/api/results/x");
        }
        int asked = RESULTS.seen.size();
        HttpResponse<String> answer = get("/api/results/x");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(RESULTS.seen).hasSize(asked);
        usualAnswers();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> get("/api/results/x").statusCode() == 200);
    }

    @Test
    void doesNotBlameAServiceForItsRefusals() {
        RESULTS.answer(request -> new StubService.Reply(503, "application/problem+json", "{}"));
        for (int i = 0; i < 30; i++) {
            get("/api/results/x");
        }
        assertThat(RESULTS.seen).hasSize(30);
    }

    @Test
    void takesTheLargestBallotAndRefusesOneByteMore() {
        assertThat(post("/box/v1/ballots", "x".repeat(65_536)).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = post("/box/v1/ballots", "x".repeat(65_537));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(codeOf(answer)).isEqualTo("body-too-large");
    }

    @Test
    void refusesABodyOverTheGeneralLimitBeforeAnyServiceSeesIt() {
        assertThat(post("/api/results/x", "x".repeat(1_048_577)).statusCode()).isEqualTo(413);
        assertThat(RESULTS.seen).isEmpty();
    }

    @Test
    void goesOnWithKnownRolesWhileNominationsIsAway() {
        SignedInAs ana = signedIn();
        NOMINATIONS.answer(request -> new StubService.Reply(0, "", ""));
        assertThat(send(to("/api/voting/x").header("Cookie", ana.cookie())).statusCode())
                .isEqualTo(200);
        assertThat(VOTING.last().headers()).containsKey("authorization");
    }

    private StubService.Reply hanging(StubService.Seen request) {
        try {
            return release.await(10, TimeUnit.SECONDS) ? hello(request) : new StubService.Reply(0, "", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new StubService.Reply(0, "", "");
        }
    }
}
