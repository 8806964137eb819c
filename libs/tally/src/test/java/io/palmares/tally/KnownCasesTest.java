package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Cases that others published or ran, where they are at hand: `-Dpalmares.cases=DIR` or `PALMARES_CASES`.
class KnownCasesTest {
    static final Path CASES = Path.of(System.getProperty(
            "palmares.cases", System.getenv().getOrDefault("PALMARES_CASES", "../../../shared/cases/dev")));

    @Test
    void areThereOrSaidToBeMissing() {
        assumeTrue(Files.isDirectory(CASES), "no cases at " + CASES.toAbsolutePath());
        assertThat(CASES).isDirectory();
    }

    @TestFactory
    Stream<DynamicTest> reproduceEverythingTheyExpect() throws IOException {
        return each(KnownCasesTest::reproduces);
    }

    @TestFactory
    Stream<DynamicTest> doSoUnderOtherIdsAndInAnotherOrder() throws IOException {
        return each(KnownCasesTest::reproducesDisguised);
    }

    private static Stream<DynamicTest> each(Consumer<Path> test) throws IOException {
        if (!Files.isDirectory(CASES)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(CASES)) {
            List<Path> cases =
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
            return cases.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> test.accept(file)));
        }
    }

    private static void reproducesDisguised(Path file) {
        CaseFile read = CaseFile.read(file).disguised(new Random(7));
        Count count = Tally.count(read.contest());
        assertThat(Expectation.differences(read, count)).as("%s", file).isEmpty();
    }

    private static void reproduces(Path file) {
        CaseFile read = CaseFile.read(file);
        Count count = Tally.count(read.contest());
        assertThat(Expectation.differences(read, count)).as("%s", file).isEmpty();
    }
}
