package io.palmares.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.verifier.Corpus.Target;
import io.palmares.verifier.edition.VerifyEdition;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.made.Made;
import io.palmares.verifier.made.Maker;
import io.palmares.verifier.made.Published;
import io.palmares.verifier.mirror.Mirror;
import io.palmares.verifier.report.Report;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Published by somebody who wants the check to fail, to hang or to do something for them: each ends soon, and in a
/// finding.
@Timeout(60)
class HostileEditionsTest {
    private static Set<String> verify(Mirror mirror) {
        return Corpus.verify(mirror, List.of(), Corpus.HONEST.receipt());
    }

    private static Published with(String path, byte[] bytes) {
        Published published = Corpus.PUBLISHED.copy();
        published.files().put(path, bytes);
        return published;
    }

    private static String file(String type, String field) {
        Made made = new Target(type, 0).in(Corpus.HONEST).orElseThrow();
        return "file/" + CanonicalJson.fields(made.body()).text(field);
    }

    private static byte[] repeated(String text, int times) {
        return text.repeat(times).getBytes(StandardCharsets.UTF_8);
    }

    /// Bytes without an end.
    private static final class Endless extends InputStream {
        private final byte[] again;
        private long at;

        Endless(String again) {
            this.again = again.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            return again[(int) (at++ % again.length)];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            for (int i = 0; i < length; i++) into[from + i] = (byte) read();
            return length;
        }
    }

    /// Serves one file that never ends.
    private record WithoutEnd(String path, String again) implements Mirror {
        @Override
        public Optional<InputStream> open(String asked) {
            return asked.equals(path) ? Optional.of(new Endless(again)) : Corpus.PUBLISHED.open(asked);
        }

        @Override
        public String name() {
            return "hostile";
        }
    }

    @Test
    void servesFilesWithoutAnEnd() {
        assertThat(verify(new WithoutEnd("checkpoint", "a"))).contains("too-large");
        assertThat(verify(
                        new WithoutEnd("tile/0/000.p/" + Corpus.HONEST.entries().size(), "a")))
                .contains("too-large");
        assertThat(verify(new WithoutEnd(file("edition", "rulebook"), "{"))).contains("too-large");
        assertThat(verify(new WithoutEnd(file("paper", "rollRoot"), "a"))).contains("file-form");
        assertThat(verify(new WithoutEnd(file("paper", "rollRoot"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n")))
                .contains("file-size", "file-order");
        assertThat(verify(new WithoutEnd(file("count", "openingsRoot"), "{}\n")))
                .contains("file-form");
        assertThat(verify(new WithoutEnd(
                        "tile/entries/000.p/" + Corpus.HONEST.entries().size(), "\0\1a")))
                .contains("entries-form");
        assertThat(verify(new WithoutEnd(file("jury", "scorecards"), "a"))).contains("too-large");
    }

    @Test
    void nestsDeep() {
        String deep = file("edition", "rulebook");
        assertThat(verify(with(deep, repeated("[", 100_000)))).contains("rulebook-hash");
        String card = file("jury", "scorecards");
        assertThat(verify(with(
                        card,
                        (Corpus.PUBLISHED.text(card) + "{\"a\":".repeat(2_000) + "\n")
                                .getBytes(StandardCharsets.UTF_8))))
                .contains("scorecards");
        assertThat(verify(with(file("candidates", "root"), repeated("[[[[[[[[[[[[[[[[[[[[\n", 3))))
                .contains("file-form");
    }

    @Test
    void isNotWrittenInUtf8() {
        byte[] wrong = {(byte) 0xC0, (byte) 0xAF, '\n'};
        assertThat(verify(with("checkpoint", wrong))).contains("checkpoint-form");
        assertThat(verify(with(file("edition", "rulebook"), wrong))).contains("rulebook-hash");
        assertThat(verify(with(file("paper", "rollRoot"), wrong))).contains("file-form");
        assertThat(verify(with(file("count", "openingsRoot"), wrong))).contains("file-form");
        Made first = Corpus.HONEST.entries().getFirst();
        Published published = Corpus.PUBLISHED.copy();
        List<byte[]> entries = new ArrayList<>(
                Corpus.HONEST.entries().stream().map(Made::bytes).toList());
        byte[] broken = first.bytes().clone();
        broken[20] = (byte) 0xFF;
        entries.set(0, broken);
        published.log("", Corpus.HONEST.origin(), entries, Corpus.HONEST.keys().of("log"));
        assertThat(verify(published)).contains("entry-form");
    }

    private static Set<String> born(Target target, UnaryOperator<Json.Members> change) {
        Maker maker = Corpus.atBirth(target, change);
        return Corpus.verify(maker.make(), List.of(), maker.receipt());
    }

    @Test
    void claimsSizesThatNobodyCouldRead() {
        long many = (1L << 53) - 1;
        assertThat(born(new Target("paper", 0), body -> body.put("rollSize", Json.of(many))))
                .contains("too-large");
        assertThat(born(new Target("nominations", 0), body -> body.put("size", Json.of(many))))
                .contains("too-large");
        assertThat(born(new Target("candidates", 0), body -> body.put("size", Json.of(many))))
                .contains("too-large");
        assertThat(born(new Target("count", 0), body -> body.put("openingsSize", Json.of(many))))
                .contains("too-large");
        Published published = Corpus.PUBLISHED.copy();
        String head = published.text("checkpoint");
        String size = head.lines().skip(1).findFirst().orElseThrow();
        published
                .files()
                .put(
                        "checkpoint",
                        head.replace("\n" + size + "\n", "\n999999999999999\n").getBytes(StandardCharsets.UTF_8));
        assertThat(verify(published)).contains("too-large");
        String box = Corpus.boxPrefix() + "checkpoint";
        Published boxed = with(
                box,
                Corpus.PUBLISHED
                        .text(box)
                        .replaceFirst("\n[0-9]+\n", "\n999999999999999\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(verify(boxed)).contains("too-large");
    }

    /// Nothing is asked for outside the edition.
    @Test
    void namesBoxesOutsideTheEdition() {
        List<String> asked = new ArrayList<>();
        for (String box : List.of(
                "awards.example/log/ecc-2020/box/../../../../etc/passwd",
                "awards.example/log/ecc-2020/box//evil.example/members",
                "awards.example/log/ecc-2020/box/a?b=c#d/members",
                "/etc/passwd",
                "awards.example/log/ecc-2020/box/\u202e\n\u001b[2J/members")) {
            Maker maker = Corpus.atBirth(new Target("paper", 0), body -> body.put("box", Json.of(box)));
            Published published = maker.make();
            Mirror listening = new Mirror() {
                @Override
                public Optional<InputStream> open(String path) {
                    asked.add(path);
                    return published.open(path);
                }

                @Override
                public String name() {
                    return "listening";
                }
            };
            assertThat(verify(listening)).contains("paper-box", "checkpoint-missing");
        }
        assertThat(asked)
                .allMatch(path -> path.matches("[A-Za-z0-9_-][A-Za-z0-9._/-]*"))
                .noneMatch(p -> p.contains(".."));
    }

    /// What is printed moves no cursor and turns no line round.
    @Test
    void writesToTheTerminal() {
        Maker maker = Corpus.atBirth(
                new Target("candidates", 0),
                body -> body.put("category", Json.of("\u001b[2J\u202e" + "x".repeat(5_000))));
        Report report = new Report();
        new VerifyEdition(maker.make(), report, List.of(), List.of()).run();
        assertThat(report.findings()).isNotEmpty();
        assertThat(report.text().chars().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        assertThat(report.text().lines()).allMatch(line -> line.length() < 1_500);
    }

    /// Figures that no honest service writes.
    @Test
    void calculatesWithWhatNobodyCanAddUp() {
        String huge = "1/" + "9".repeat(40);
        assertThat(born(new Target("paper", 0), body -> body.put("weight", Json.of(huge))))
                .contains("paper-weight", "broken-off");
        assertThat(born(
                        new Target("paper", 0),
                        body -> body.put("closes", Json.of("+1000000000-12-31T23:59:59.999999999Z"))))
                .contains("paper-window");
        assertThat(born(new Target("paper", 0), body -> body.put("weight", Json.of("1/0"))))
                .contains("paper-weight");
    }
}
