package io.palmares.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private static final String BLT = "3 1\n4 1 0\n3 2 3 0\n2 3 2 0\n0\n\"Ann\"\n\"Bob\"\n\"Cyd\"\n\"Board\"\n";
    private static final String CASE = """
            {"schema":"tally-case/1","id":"x","title":"X","method":"irv","seats":1,
             "candidates":[{"id":"a","name":"Ann"},{"id":"b","name":"Bob"}],
             "rule":{"stop":"majority","tieBreak":{"kind":"none"}},
             "ballots":[{"count":2,"ranking":[["a"],["b"]]},{"count":1,"ranking":[["b"]]}]}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        write("x.json", CASE);
        write("b.blt", BLT);
    }

    @Test
    void countsACase() {
        assertThat(run("count", path("x.json"))).isZero();
        assertThat(printed())
                .startsWith("{\"id\":\"x\",\"method\":\"irv\",\"winners\":[\"a\"]")
                .endsWith("}\n");
        assertThat(err.size()).isZero();
    }

    @Test
    void explainsInSentences() {
        assertThat(run("count", "--explain", path("x.json"))).isZero();
        assertThat(printed()).contains(",\"explanation\":[\"").endsWith(".\"]}\n");
        out.reset();
        assertThat(run("count", "--format", "text", path("x.json"))).isZero();
        assertThat(printed()).startsWith("x\n").contains("Elected: Ann.").endsWith(".\n\n");
    }

    @Test
    void readsACaseWhoseBallotsComeFirst() throws IOException {
        String ballots = CASE.substring(CASE.indexOf("\"ballots\""), CASE.lastIndexOf('}'));
        write("first.json", "{" + ballots + "," + CASE.substring(1).replace(",\n " + ballots, ""));
        assertThat(run("count", path("first.json"))).isZero();
        assertThat(printed()).contains("\"winners\":[\"a\"]");
    }

    @Test
    void countsAFolderOneLineACase() throws IOException {
        write("y.json", CASE.replace("\"id\":\"x\"", "\"id\":\"y\""));
        assertThat(run("count", folder.toString())).isZero();
        assertThat(printed().lines().map(line -> line.substring(0, 9)))
                .containsExactly("{\"id\":\"x\"", "{\"id\":\"y\"");
    }

    @Test
    void givesNoResultForAMalformedFile() throws IOException {
        write("bad.json", CASE.replace("[\"b\"]]},", "[\"c\"]]},"));
        assertThat(run("count", path("bad.json"))).isEqualTo(2);
        assertThat(printed()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(path("bad.json") + ":4:42: \"c\" does not stand\n");
    }

    @Test
    void goesOnAfterAMalformedFile() throws IOException {
        write("a.json", "{");
        assertThat(run("count", folder.toString())).isEqualTo(2);
        assertThat(printed().lines()).hasSize(1);
    }

    @Test
    void saysWhatIsNotSupported() throws IOException {
        write("u.json", CASE.replace("\"stop\":\"majority\"", "\"stop\":\"never\""));
        assertThat(run("count", path("u.json"))).isEqualTo(3);
        assertThat(printed()).isEqualTo("{\"id\":\"x\",\"method\":\"irv\",\"unsupported\":\"stop: \\\"never\\\"\"}\n");
    }

    @Test
    void refusesARuleThatIsWrongInItself() throws IOException {
        write("w.json", CASE.replace("\"kind\":\"none\"", "\"kind\":\"order\",\"order\":[\"z\"]"));
        assertThat(run("count", path("w.json"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(path("w.json") + ":3:9: rule.tieBreak.order");
    }

    @Test
    void countsABallotFileByARuleFromOptions() {
        assertThat(run("count", "--method", "irv", path("b.blt"))).isZero();
        assertThat(printed()).contains("\"winners\":[\"Bob\"]");
    }

    @Test
    void takesCandidatesByNameOrPlace() throws IOException {
        write("t.blt", "2 1\n1 1 0\n1 2 0\n0\n\"Ann\"\n\"Bob\"\n\"T\"\n");
        assertThat(run("count", "--method=irv", "--tie-break=order", "--order=#2,Ann", path("t.blt")))
                .isZero();
        assertThat(printed()).contains("\"winners\":[\"Bob\"]");
    }

    @Test
    void takesAWholeRuleFromAFile() throws IOException {
        write("rule.json", "{\"tieBreak\":{\"kind\":\"none\"},\"batchElimination\":true}");
        assertThat(run("count", "--method", "irv", "--rule", path("rule.json"), path("b.blt")))
                .isZero();
    }

    @Test
    void refusesCommandsThatMakeNoSense() {
        assertThat(run()).isEqualTo(64);
        assertThat(run("tally")).isEqualTo(64);
        assertThat(run("count")).isEqualTo(64);
        assertThat(run("count", path("b.blt"))).isEqualTo(64);
        assertThat(run("count", "--method", "irv", "--variant")).isEqualTo(64);
        assertThat(run("count", "--method", "irv", "--no-such", "x", path("b.blt")))
                .isEqualTo(64);
        assertThat(run("count", "--method", "irv_hugo", "--no-award", "Zoe", path("b.blt")))
                .isEqualTo(64);
        assertThat(printed()).isEmpty();
    }

    @Test
    void answersAFileThatIsNotThere() {
        assertThat(run("count", path("none.json"))).isEqualTo(2);
        assertThat(run("count", "--method", "irv", path("none.blt"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.json").contains("none.blt");
    }

    @Test
    void helps() {
        assertThat(run("--help")).isZero();
        assertThat(printed()).contains("count CASE.json").contains("convert IN OUT");
    }

    @Test
    void convertsThereAndBack() throws IOException {
        assertThat(run("convert", path("b.blt"), path("b.abif"))).isZero();
        assertThat(run("convert", path("b.abif"), path("c.json"), "--method", "irv", "--seats", "1"))
                .isZero();
        assertThat(run("convert", path("c.json"), path("d.blt"))).isZero();
        assertThat(Files.readString(folder.resolve("d.blt"))).isEqualTo(BLT);
        assertThat(run("count", path("c.json"))).isZero();
        assertThat(printed()).contains("\"winners\":[\"Bob\"]");
    }

    @Test
    void leavesTheOldFileWhenItCannotConvert() throws IOException {
        write("s.abif", "1:A/5,B/2\n");
        assertThat(run("convert", path("s.abif"), path("s.json"), "--method", "score"))
                .isZero();
        assertThat(run("convert", path("s.json"), path("b.blt"))).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("b.blt"))).isEqualTo(BLT);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("BLT holds rankings only\n");
    }

    private int run(String... args) {
        PrintStream printer = new PrintStream(out, false, StandardCharsets.UTF_8);
        int status = Main.run(List.of(args), printer, new PrintStream(err, true, StandardCharsets.UTF_8));
        printer.flush();
        return status;
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
