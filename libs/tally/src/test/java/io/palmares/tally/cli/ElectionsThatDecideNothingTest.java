package io.palmares.tally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No ballots, only blank ones, or everybody equal: an answer all the same, and nobody picked.
class ElectionsThatDecideNothingTest {
    private static final String NAMES = "0\n\"Ann\"\n\"Bob\"\n\"Cyd\"\n\"Board\"\n";
    private static final String TIED = "5 1 0\n5 2 0\n5 3 0\n";

    @TempDir
    Path folder;

    static Stream<String> methods() {
        return Stream.of(
                "irv",
                "stv --variant scottish",
                "stv --variant meek-prf",
                "stv --variant wigm-prf",
                "stv --variant wigm-exact",
                "stv --variant simultaneous --places 4",
                "bottoms_up",
                "eph",
                "schulze",
                "ranked_pairs",
                "copeland",
                "condorcet",
                "minimax",
                "borda --unranked zero",
                "irv_hugo --no-award Cyd",
                "approval",
                "sav",
                "plurality",
                "limited --choices 2");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void withoutABallot(String method) throws IOException {
        assertThat(count(method, "3 1\n" + NAMES)).contains(anAnswer()).doesNotContain("\"winners\":[\"Ann\"]");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void withBlankBallotsOnly(String method) throws IOException {
        assertThat(count(method, "3 1\n7 0\n" + NAMES)).contains(anAnswer()).doesNotContain("\"winners\":[\"Ann\"]");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void withEverybodyEqual(String method) throws IOException {
        assertThat(count(method, "3 1\n" + TIED + NAMES))
                .containsAnyOf(
                        "\"tie\":true,\"tied\":[\"Ann\",\"Bob\",\"Cyd\"]",
                        "\"winners\":[\"Ann\",\"Bob\",\"Cyd\"]",
                        "\"finalists\":[\"Ann\",\"Bob\",\"Cyd\"]",
                        "\"smithSet\":[\"Ann\",\"Bob\",\"Cyd\"]");
    }

    private static String anAnswer() {
        return "\"id\":\"b.blt\",\"method\":";
    }

    private String count(String method, String blt) throws IOException {
        Path file = folder.resolve("b.blt");
        Files.writeString(file, blt);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, false, StandardCharsets.UTF_8);
        List<String> args = Stream.of("count --method " + method + " " + file)
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
        assertThat(Main.run(args, printer, System.err)).isZero();
        printer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
