package io.palmares.verifier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.made.Maker;
import io.palmares.verifier.made.Plan;
import io.palmares.verifier.made.Published;
import io.palmares.verifier.made.Tamper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a stranger types.
class VerifyingFromAShellTest {
    private static final Maker MAKER = new Maker("shell", Tamper.NONE, List.of(Plan.vote("prize", "APPROVAL", 12)));
    private static final Published PUBLISHED = MAKER.make();

    @TempDir
    Path directory;

    private record Said(int exit, String out, String err) {}

    private static Said run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                Arrays.asList(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path mirror() {
        Path edition = directory.resolve("log").resolve(Maker.EDITION);
        PUBLISHED.write(edition);
        return edition;
    }

    @Test
    void saysThatAnHonestMirrorIsGood() throws IOException {
        mirror();
        Files.writeString(directory.resolve("pin"), MAKER.earlyCheckpoint());
        Files.writeString(directory.resolve("receipt"), MAKER.receipt());
        Said said = run(
                "verify",
                directory.toString(),
                "--pin",
                directory.resolve("pin").toString(),
                "--receipt",
                directory.resolve("receipt").toString());
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("GOOD", "receipts found in their box", "whether the roll holds only real, eligible people");
    }

    @Test
    void saysAsJsonWhatIsWrong() throws IOException {
        Path edition = mirror();
        Path bundle = edition.resolve("tile/entries/000.p/" + MAKER.entries().size());
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[100] ^= 1;
        Files.write(bundle, bytes);
        Said said = run("verify", "--json", edition.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(CanonicalJson.fields(said.out().strip()).object("codes").members())
                .containsKeys("tile-hash", "checkpoint-root");
    }

    @Test
    void isNotContentWithAnEditionThatIsNotFinished() throws IOException {
        Path edition = mirror();
        Published begun = new Published();
        begun.files().putAll(PUBLISHED.files());
        begun.log(
                "",
                MAKER.origin(),
                MAKER.entries().subList(0, 4).stream().map(e -> e.bytes()).toList(),
                MAKER.keys().of("log"));
        begun.write(edition);
        Said said = run("verify", edition.toString());
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains("the result of prize: not announced");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(run("verify").exit()).isEqualTo(2);
        assertThat(run("verify", "--pins", "x").err()).contains("--pins");
        assertThat(run("verify", directory.toString()).err()).contains("no log/EDITION/checkpoint");
        assertThat(run("log", "mirror", "https://awards.example/", "x").err()).contains("/log/EDITION");
        assertThat(run("verify", "--help").out()).contains("--receipt FILE");
        assertThat(run("verify", "http://no host/log/e").exit()).isEqualTo(2);
        assertThat(run("verify", "http:///log/e").exit()).isEqualTo(2);
        assertThat(run("verify", "https://awards.example/log/e?x=1").exit()).isEqualTo(2);
        assertThat(run("verify", "a\0b").exit()).isEqualTo(2);
        assertThat(run("log", "mirror", "http://no host/log/e", "x").exit()).isEqualTo(2);
    }

    @Test
    void explainsEveryCode() {
        assertThat(run("verify", "--help-codes").out())
                .contains("promise-broken  a ballot was promised to be in the box and is not: proof of misconduct");
    }

    @Test
    void saysThatWhatIsNotThereCannotBeCopied() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/log/" + Maker.EDITION;
            Said said = run("log", "mirror", url, directory.toString());
            assertThat(said.exit()).isEqualTo(4);
            assertThat(said.out()).contains("not everything could be copied");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void mirrorsFromAnAddressAndVerifiesTheCopy() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String prefix = "/log/" + Maker.EDITION + "/";
        server.createContext(prefix, exchange -> {
            byte[] file =
                    PUBLISHED.files().get(exchange.getRequestURI().getPath().substring(prefix.length()));
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null || file.length == 0 ? -1 : file.length);
            if (file != null) exchange.getResponseBody().write(file);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/log/" + Maker.EDITION;
            assertThat(run("verify", url).exit()).isZero();
            assertThat(run("log", "mirror", url, directory.toString()).exit()).isZero();
        } finally {
            server.stop(0);
        }
        Said said = run("verify", directory.toString());
        assertThat(said.out()).contains("GOOD");
        assertThat(said.exit()).isZero();
    }
}
