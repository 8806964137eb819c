package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.palmares.tally.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The known cases once more, all in one run of the program, by the bytes that it prints.
class CountingFromTheCommandLineTest {
    private static final Path CASES = KnownCasesTest.CASES;

    @Test
    void casesAreThereOrSaidToBeMissing() {
        assumeTrue(Files.isDirectory(CASES), "no cases at " + CASES.toAbsolutePath());
        assertThat(CASES).isDirectory();
    }

    @TestFactory
    Stream<DynamicTest> printsWhatEachCaseOfAFolderExpects() throws IOException {
        if (!Files.isDirectory(CASES)) {
            return Stream.of();
        }
        List<String> lines = printed(CASES).lines().toList();
        List<Path> files = files();
        assertThat(lines).hasSameSizeAs(files);
        return Stream.iterate(0, i -> i < files.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(
                        files.get(i).getFileName().toString(), () -> check(files.get(i), lines.get(i))));
    }

    private static void check(Path file, String line) {
        assertThat(Expectation.differences(CaseFile.read(file).expected(), line))
                .isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static String printed(Path folder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, false, StandardCharsets.UTF_8);
        Main.run(List.of("count", folder.toString()), printer, System.err);
        printer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
