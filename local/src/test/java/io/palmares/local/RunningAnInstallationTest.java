package io.palmares.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningAnInstallationTest {

    @TempDir
    static Path data;

    private static final List<String> PROGRESS = new CopyOnWriteArrayList<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Installation installation;

    @BeforeAll
    static void start() {
        installation = Installation.start(
                data, Options.forTests().withPrograms(FakeService.programs()).withProgress(PROGRESS::add));
    }

    @AfterAll
    static void stop() {
        installation.stop();
    }

    private static String settings(ServiceName name) throws Exception {
        return get(installation.address(name));
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void tellsEachServiceWhereTheOthersAre() throws Exception {
        assertThat(settings(ServiceName.GATEWAY))
                .contains(
                        "--palmares.mode=demo",
                        "--palmares.routes.voting=" + installation.address(ServiceName.VOTING),
                        "--palmares.mailbox.url=" + installation.address(ServiceName.INFRASTRUCTURE),
                        "--palmares.public-url=" + installation.gateway());
    }

    @Test
    void givesVotingOneStoreForPeopleAndOneForBallots() throws Exception {
        assertThat(settings(ServiceName.VOTING))
                .contains("--palmares.jury.store.database=voting-jury", "--palmares.box.store.database=voting-box")
                .doesNotContain("--palmares.store.");
    }

    @Test
    void keepsKeysFromOtherUsersOfTheMachine() throws Exception {
        try (Stream<Path> keys = Files.list(data.resolve("keys"))) {
            assertThat(keys)
                    .hasSize(12)
                    .allSatisfy(key -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                            .isEqualTo("rw-------"));
        }
        assertThat(Files.size(data.resolve("keys/voting.secret"))).isEqualTo(32);
    }

    @Test
    void startsAKilledProcessAgainOnTheSamePort() throws Exception {
        long pid = installation.pid(ServiceName.RESULTS);

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        await().until(() -> installation.pid(ServiceName.RESULTS) != pid);
        await().ignoreExceptions().until(() -> settings(ServiceName.RESULTS), text -> !text.isEmpty());
        assertThat(PROGRESS).anyMatch(line -> line.startsWith("results ended with 137"));
    }

    @Test
    void leavesAProcessDownThatWasKilledOnPurpose() throws Exception {
        installation.kill(ServiceName.NOMINATIONS);
        assertThatThrownBy(() -> settings(ServiceName.NOMINATIONS)).isInstanceOf(ConnectException.class);

        installation.restart(ServiceName.NOMINATIONS);
        assertThat(settings(ServiceName.NOMINATIONS)).contains("--palmares.store.database=nominations");
    }

    @Test
    void refusesASecondSupervisorOnTheSameData() {
        assertThatThrownBy(() -> Installation.start(data, Options.forTests()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("already running on");
    }

    @Test
    void saysWhichPortIsTaken(@TempDir Path other) {
        int taken = installation.gateway().getPort();

        assertThatThrownBy(() -> Installation.start(
                        other, Options.of(Mode.DEMO, taken, line -> {}).withPrograms(FakeService.programs())))
                .hasMessage("port " + taken + " is taken");
    }

    @Test
    void writesDownWhatRuns() {
        State state = Running.running(data).orElseThrow();

        assertThat(state.address()).isEqualTo(installation.gateway().toString());
        assertThat(state.process(ServiceName.VOTING))
                .hasValueSatisfying(
                        process -> assertThat(process.pid()).isEqualTo(installation.pid(ServiceName.VOTING)));
    }

    @Test
    void showsAMailThatAServiceSent() throws Exception {
        send("member@example.org", "Your code", "Grüße: 123456");

        URI mails = installation.address(ServiceName.INFRASTRUCTURE).resolve("/mails?to=member%40example.org");
        assertThat(get(mails)).contains("\"subject\":\"Your code\"", "Grüße: 123456", "member@example.org");
        assertThat(get(mails.resolve("/mails?to=other%40example.org"))).isEqualTo("[]");
    }

    @Test
    void keepsMailWhenBrokerStoreAndMailboxAreKilled() throws Exception {
        send("nominee@example.org", "Do you consent?", "https://example.org/consent");

        installation.kill(ServiceName.INFRASTRUCTURE);
        installation.restart(ServiceName.INFRASTRUCTURE);

        URI mails = installation.address(ServiceName.INFRASTRUCTURE).resolve("/mails?to=nominee%40example.org");
        assertThat(get(mails)).contains("Do you consent?");
    }

    private static void send(String to, String subject, String text) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", mailPort());
        MimeMessage mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom("no-reply@awards.example");
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject);
        mail.setText(text, "UTF-8");
        Transport.send(mail);
    }

    private static String mailPort() throws Exception {
        return settings(ServiceName.GATEWAY)
                .lines()
                .filter(line -> line.startsWith("--spring.mail.port="))
                .map(line -> line.substring("--spring.mail.port=".length()))
                .findFirst()
                .orElseThrow();
    }
}
