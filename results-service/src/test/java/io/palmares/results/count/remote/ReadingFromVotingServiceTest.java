package io.palmares.results.count.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SigningKey;
import io.palmares.ledger.log.EntryBundle;
import io.palmares.results.AnEdition;
import io.palmares.results.category.CategoryId;
import io.palmares.results.count.ReadLog;
import io.palmares.results.count.VotingSide.CastingVote;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigurationProperties;
import org.springframework.web.client.RestClient;

/// Over real HTTP: what voting-service answers is taken as it is, and what it does not answer is no answer.
class ReadingFromVotingServiceTest {
    private static final Origin BOX =
            Origin.edition("awards.example", "ecc-2020").box("manager", "members", null);
    private static final String LOG = "/log/ecc-2020/box/manager/members";
    private static final CategoryId ID = new CategoryId("ecc-2020", "manager");
    private static final int BREAKS_AFTER = 3;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final List<Bytes> entries =
            IntStream.range(0, 300).mapToObj(i -> Bytes.utf8("entry " + i)).toList();
    private HttpServer server;
    private HttpVotingSide voting;

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        RestClient client =
                RestClient.create("http://127.0.0.1:" + server.getAddress().getPort());
        voting = new HttpVotingSide(client, breakers().create("voting"));
        give(LOG + "/checkpoint", checkpoint());
        give(
                LOG + "/tile/entries/000",
                new EntryBundle(entries.subList(0, 256)).bytes().toArray());
        give(
                LOG + "/tile/entries/001.p/44",
                new EntryBundle(entries.subList(256, 300)).bytes().toArray());
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.stop(0);
    }

    private static Resilience4JCircuitBreakerFactory breakers() {
        Resilience4JCircuitBreakerFactory factory = new Resilience4JCircuitBreakerFactory(
                CircuitBreakerRegistry.ofDefaults(),
                TimeLimiterRegistry.ofDefaults(),
                null,
                new Resilience4JConfigurationProperties());
        factory.configureDefault(name -> new Resilience4JConfigBuilder(name)
                .circuitBreakerConfig(CircuitBreakerConfig.custom()
                        .slidingWindowSize(BREAKS_AFTER)
                        .minimumNumberOfCalls(BREAKS_AFTER)
                        .waitDurationInOpenState(Duration.ofMinutes(1))
                        .build())
                .timeLimiterConfig(TimeLimiterConfig.custom()
                        .timeoutDuration(Duration.ofMillis(800))
                        .build())
                .build());
        return factory;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        synchronized (asked) {
            asked.add(path);
        }
        answers.getOrDefault(path, it -> it.sendResponseHeaders(404, -1)).to(exchange);
        exchange.close();
    }

    private void give(String path, byte[] body) {
        answers.put(path, exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    private byte[] checkpoint() {
        SigningKey key = SigningKey.ofSeed(AnEdition.hash("log").bytes());
        String note = new Checkpoint(BOX, entries.size(), Merkle.root(entries))
                .sign(key)
                .asText();
        return note.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<ReadLog> box() {
        return voting.box(BOX, entries.size());
    }

    @Test
    void readsABoxBundleByBundle() {
        ReadLog log = box().orElseThrow();
        assertThat(log.entries()).isEqualTo(entries);
        assertThat(Checkpoint.of(log.checkpoint()).root()).isEqualTo(Merkle.root(log.entries()));
    }

    @Test
    void readsTheEditionsLogAsFarAsItsCheckpointGoes() {
        SigningKey key = SigningKey.ofSeed(AnEdition.hash("log").bytes());
        Origin edition = Origin.edition("awards.example", "ecc-2020");
        String head = new Checkpoint(edition, 2, Merkle.root(entries.subList(0, 2)))
                .sign(key)
                .asText();
        give("/log/ecc-2020/checkpoint", head.getBytes(StandardCharsets.UTF_8));
        give(
                "/log/ecc-2020/tile/entries/000.p/2",
                new EntryBundle(entries.subList(0, 2)).bytes().toArray());
        assertThat(voting.edition(edition).orElseThrow().entries()).isEqualTo(entries.subList(0, 2));
    }

    @Test
    void handsOverWhatIsThereEvenIfItIsTooLittle() {
        give(
                LOG + "/tile/entries/001.p/44",
                new EntryBundle(entries.subList(256, 299)).bytes().toArray());
        assertThat(box().orElseThrow().entries()).hasSize(299);
    }

    @Test
    void handsOverAnotherTreeThanWasSigned() {
        List<Bytes> swapped = new ArrayList<>(entries.subList(0, 256));
        swapped.add(3, swapped.remove(7));
        give(LOG + "/tile/entries/000", new EntryBundle(swapped).bytes().toArray());
        ReadLog log = box().orElseThrow();
        assertThat(Merkle.root(log.entries()))
                .isNotEqualTo(Checkpoint.of(log.checkpoint()).root());
    }

    @Test
    void takesNothingThatEndsWithinAnEntry() {
        byte[] whole = new EntryBundle(entries.subList(256, 300)).bytes().toArray();
        byte[] cut = new byte[whole.length - 3];
        System.arraycopy(whole, 0, cut, 0, cut.length);
        give(LOG + "/tile/entries/001.p/44", cut);
        assertThat(box()).isEmpty();
    }

    @Test
    void takesNothingThatBreaksOff() {
        answers.put(LOG + "/tile/entries/000", exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertThat(box()).isEmpty();
    }

    @Test
    void doesNotWaitLongerThanItsLimit() {
        answers.put(LOG + "/checkpoint", _ -> await());
        assertThat(box()).isEmpty();
    }

    private void await() throws IOException {
        try {
            never.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void takesNoForABoxThatIsNotClosed() {
        answers.remove(LOG + "/tile/entries/000");
        assertThat(box()).isEmpty();
    }

    @Test
    void asksNoMoreOnceTheBreakerIsOpenAndSaysSo() {
        answers.put(LOG + "/checkpoint", exchange -> exchange.sendResponseHeaders(503, -1));
        for (int i = 0; i < BREAKS_AFTER; i++) assertThat(box()).isEmpty();
        give(LOG + "/checkpoint", checkpoint());
        assertThat(box()).isEmpty();
        assertThat(asked).hasSize(BREAKS_AFTER);
    }

    @Test
    void readsScorecardsWithTheirSalt() {
        Bytes salt = AnEdition.hash("salt").bytes();
        answers.put("/internal/juries/ecc-2020/manager/scorecards", exchange -> {
            exchange.getResponseHeaders().add("Palmares-Salt", salt.base64Url());
            byte[] body = "{\"card\":\"a\"}\n{\"card\":\"b\"}\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        var cards = voting.scorecards(ID).orElseThrow();
        assertThat(cards.lines()).containsExactly(Bytes.utf8("{\"card\":\"a\"}"), Bytes.utf8("{\"card\":\"b\"}"));
        assertThat(cards.salt()).contains(salt);
    }

    @Test
    void takesNoScorecardsOfAJuryThatIsNotSealed() {
        answers.put("/internal/juries/ecc-2020/manager/scorecards", exchange -> exchange.sendResponseHeaders(409, -1));
        assertThat(voting.scorecards(ID)).isEmpty();
    }

    @Test
    void tellsAGivenCastingVoteFromOneThatIsAwaited() {
        String path = "/internal/juries/ecc-2020/manager/casting-votes";
        answers.put(path, json("{\"status\":\"GIVEN\",\"preferred\":\"aaaaaaaa\",\"signed\":\"c2lnbmVk\"}"));
        assertThat(voting.castingVote(ID, List.of("aaaaaaaa", "bbbbbbbb")))
                .contains(new CastingVote.Given("aaaaaaaa", "c2lnbmVk"));
        answers.put(path, json("{\"status\":\"AWAITED\"}"));
        assertThat(voting.castingVote(ID, List.of("aaaaaaaa", "bbbbbbbb"))).contains(new CastingVote.Awaited());
        answers.put(path, json("{\"status\":\"NO_CHAIR\"}"));
        assertThat(voting.castingVote(ID, List.of("aaaaaaaa", "bbbbbbbb"))).contains(new CastingVote.NoChair());
    }

    private static Answer json(String text) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }
}
