package io.palmares.voting;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.booth.FrozenPaper;
import io.palmares.voting.RunningService.Installation;
import io.palmares.voting.ballot.AVote;
import io.palmares.voting.ballot.BallotStores;
import io.palmares.voting.ballot.BoxState;
import io.palmares.voting.ballot.DraftPapers;
import io.palmares.voting.ballot.FreezePaper;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How fast ballots are accepted (checked, stored, promised) beside a bare insert of the same bytes through the same
/// gateway into the same store. Run by `benchmarks/accepting.sh`; not a test that a build runs.
class MeasuringAcceptance {
    private static final int ROUNDS = Integer.getInteger("palmares.rounds", 5);
    private static final int BALLOTS = Integer.getInteger("palmares.ballots", 1500);
    private static final int AT_A_TIME = Integer.getInteger("palmares.at-a-time", 32);
    private final Installation installation = Installation.fresh();
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void printsBothRates() throws Exception {
        AVote vote = new AVote(ROUNDS * BALLOTS);
        FrozenPaper paper = freeze(vote);
        Http toVoting = gateway(voting());
        Http toBare = gateway(bareInsert());
        List<Ballot> ballots =
                vote.rights.stream().map(right -> vote.ballot(right, paper)).toList();
        double[] inserted = new double[ROUNDS];
        double[] accepted = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            List<Ballot> some = ballots.subList(round * BALLOTS, (round + 1) * BALLOTS);
            List<Duration> before = used();
            inserted[round] = rate(toBare, some);
            List<Duration> between = used();
            accepted[round] = rate(toVoting, some);
            System.out.printf("round %d: bare %.0f/s accepted %.0f/s%n", round, inserted[round], accepted[round]);
            System.out.printf(
                    "processor µs a ballot, of voters and store, box, gateway, bare insert, gateway: %s and %s%n",
                    micros(before, between), micros(between, used()));
        }
        double ratio = median(accepted) / median(inserted);
        System.out.printf(
                "| bare inserts/s | ballots accepted/s | ratio |%n|--:|--:|--:|%n| %.0f | %.0f | %.0f %% |%n",
                median(inserted), median(accepted), 100 * ratio);
    }

    private FrozenPaper freeze(AVote vote) {
        try (RunningService service = RunningService.of(installation)) {
            installation.moveTo(AVote.ROLL_HEARD);
            FrozenPaper paper = vote.freeze(
                    service.bean(BallotStores.class), service.bean(DraftPapers.class), service.bean(FreezePaper.class));
            installation.moveTo(AVote.OPENS);
            eventually(
                    () -> assertThat(AVote.box(service.bean(BallotStores.class)).state())
                            .isInstanceOf(BoxState.Open.class));
            return paper;
        }
    }

    private List<Duration> used() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()), processes.stream().map(Process::toHandle))
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .toList();
    }

    private static List<Long> micros(List<Duration> from, List<Duration> to) {
        return IntStream.range(0, from.size())
                .mapToObj(i -> to.get(i).minus(from.get(i)).toNanos() / 1000 / BALLOTS)
                .toList();
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /// Requests a second, every one of which must be answered with 201.
    private static double rate(Http http, List<Ballot> ballots) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService voters = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_A_TIME; i++) {
                all.add(voters.submit(() -> {
                    for (int at = next.getAndIncrement(); at < ballots.size(); at = next.getAndIncrement()) {
                        assertThat(http.cast(ballots.get(at)).statusCode()).isEqualTo(201);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return ballots.size() * 1e9 / (System.nanoTime() - start);
    }

    private int voting() throws IOException {
        int port = freePort();
        List<String> arguments = new ArrayList<>(
                List.of("-cp", System.getProperty("java.class.path"), VotingApplication.class.getName()));
        installation.settings().stream()
                .filter(setting -> !setting.startsWith("server.port="))
                .forEach(setting -> arguments.add("--" + setting));
        arguments.add("--server.port=" + port);
        arguments.add("--logging.level.root=WARN");
        start(arguments.toArray(String[]::new));
        return port;
    }

    private int bareInsert() throws IOException {
        int port = freePort();
        start(
                "-cp",
                System.getProperty("java.class.path"),
                BareInsert.class.getName(),
                String.valueOf(port),
                installation.stack().mongoUri(),
                installation.name() + "-bare");
        return port;
    }

    private Http gateway(int voting) throws IOException {
        int port = freePort();
        Path directory = installation.directory();
        String nowhere = "http://127.0.0.1:1";
        start(
                "-jar",
                System.getProperty("palmares.gateway.jar"),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--logging.level.root=WARN",
                "--palmares.mode=demo",
                "--palmares.clock.file=" + directory.resolve("clock"),
                "--palmares.public-url=http://127.0.0.1:" + port,
                "--palmares.keys.private=" + directory.resolve("gateway.key"),
                "--palmares.keys.trusted=" + directory.resolve("trusted"),
                "--palmares.secret-file=" + directory.resolve("secret"),
                "--palmares.store.uri=" + installation.stack().mongoUri(),
                "--palmares.store.database=" + installation.name() + "-gateway",
                "--palmares.routes.nominations=" + nowhere,
                "--palmares.routes.results=" + nowhere,
                "--palmares.routes.voting=http://127.0.0.1:" + voting,
                "--palmares.mail.from=no-reply@awards.example",
                "--palmares.limits.ballots=1000000",
                "--spring.mail.port=1");
        Http http = Http.at(port);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> http.get("/box/v1/challenge").statusCode() == 200);
        return http;
    }

    private void start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + installation.directory()));
        command.addAll(List.of(arguments));
        File log = installation.directory().resolve("log-" + processes.size()).toFile();
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
